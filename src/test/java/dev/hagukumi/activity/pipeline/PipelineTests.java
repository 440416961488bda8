package dev.hagukumi.activity.pipeline;

import static dev.hagukumi.activity.ActivityFixtures.anActivity;
import static dev.hagukumi.lead.LeadFixtures.aLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.activity.Activities;
import dev.hagukumi.activity.Activity;
import dev.hagukumi.activity.NewActivity;
import dev.hagukumi.activity.ObservedBatches;
import dev.hagukumi.activity.ParkedLeads;
import dev.hagukumi.activity.ParkedLeads.ParkedLead;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Leads;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Pageable;
import org.springframework.transaction.support.TransactionTemplate;

@HagukumiTest
class PipelineTests {
    @Autowired
    Leads leads;

    @Autowired
    Activities activities;

    @Autowired
    ParkedLeads parkedLeads;

    @Autowired
    ObservedBatches observed;

    @Autowired
    Workers workers;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void worksOffByItselfWithoutDelayAfterACommit() {
        var lead = aLead().in(leads);

        activities.record(List.of(anActivity("CheckedIn", lead).build()));

        await().untilAsserted(() -> assertThat(observed.of(lead)).hasSize(1));
    }

    @Test
    void whatTheCallersTransactionRollsBackWasNeverRecorded() {
        var lead = aLead().in(leads);

        transaction.executeWithoutResult(status -> {
            activities.record(List.of(anActivity("CheckedIn", lead).build()));
            status.setRollbackOnly();
        });
        workers.workOff();

        assertThat(activities.of(lead, Pageable.unpaged())).isEmpty();
    }

    @Test
    void keepsTheOrderOfEachLeadWhileManyWork() throws Exception {
        var people = IntStream.range(0, 20).mapToObj(i -> aLead().in(leads)).toList();
        var writers = Executors.newFixedThreadPool(4);
        var recording = new ArrayList<Callable<Void>>();
        for (var lead : people) recording.add(() -> recordSome(lead));

        for (var done : writers.invokeAll(recording)) done.get();
        var drained = writers.invokeAll(List.<Callable<Integer>>of(workers::workOff, workers::workOff));
        for (var done : drained) done.get();
        writers.shutdown();

        assertThat(people)
                .allSatisfy(lead -> assertThat(observed.of(lead))
                        .hasSize(60)
                        .isSortedAccordingTo(Comparator.comparing(Activity::id))
                        .extracting(activity -> activity.properties().get("number"))
                        .containsExactlyElementsOf(
                                IntStream.range(0, 60).boxed().toList()));
    }

    @Test
    void aRepeatedNameChangesNothing() {
        var lead = aLead().in(leads);
        var name = UUID.randomUUID().toString();

        activities.record(List.of(
                anActivity("MailClicked", lead).named(name).build(),
                anActivity("MailClicked", lead).named(name).build()));
        activities.record(List.of(anActivity("MailClicked", lead).named(name).build()));
        workers.workOff();

        assertThat(observed.of(lead)).hasSize(1);
    }

    @Test
    void parksThePoisonedLeadAndGoesOnWithTheOthers() {
        var poison = UUID.randomUUID().toString();
        var sick = aLead().in(leads);
        var neighbours = IntStream.range(0, 70).mapToObj(i -> aLead().in(leads)).toList();
        var batch = Stream.concat(
                        Stream.of(
                                anActivity("CheckedIn", sick).with("number", 1).build(),
                                anActivity("CheckedIn", sick)
                                        .with("number", 2)
                                        .with("poison", poison)
                                        .build(),
                                anActivity("CheckedIn", sick).with("number", 3).build()),
                        neighbours.stream()
                                .map(lead -> anActivity("CheckedIn", lead).build()))
                .toList();

        observed.poison(poison);
        activities.record(batch);
        workers.workOff();

        assertThat(neighbours).allSatisfy(lead -> assertThat(observed.of(lead)).hasSize(1));
        assertThat(observed.of(sick))
                .extracting(a -> a.properties().get("number"))
                .containsExactly(1);
        assertThat(parked(sick)).hasValueSatisfying(parked -> {
            assertThat(parked.error()).contains("IllegalStateException: poisoned with " + poison);
            assertThat(parked.activity()).isGreaterThan(observed.of(sick).get(0).id());
        });

        // Parked, it waits with everything that comes later …
        activities.record(
                List.of(anActivity("CheckedIn", sick).with("number", 4).build()));
        workers.workOff();
        assertThat(observed.of(sick)).hasSize(1);

        // … replayed too early, it is parked again …
        assertThat(parkedLeads.replay(sick)).isTrue();
        workers.workOff();
        assertThat(parked(sick)).isPresent();

        // … and once mended, everything is done in its order.
        observed.cure(poison);
        assertThat(parkedLeads.replay(sick)).isTrue();
        workers.workOff();
        assertThat(parked(sick)).isEmpty();
        assertThat(observed.of(sick))
                .extracting(a -> a.properties().get("number"))
                .containsExactly(1, 2, 3, 4);
        assertThat(parkedLeads.replay(sick)).isFalse();
    }

    @Test
    void aBatchThatLosesItsConnectionAgainAndAgainParksNobody() {
        var cut = UUID.randomUUID().toString();
        var lead = aLead().in(leads);
        var left = observed.cutOff(cut, 3);

        activities.record(List.of(anActivity("CheckedIn", lead).with("cut", cut).build()));

        await().untilAsserted(() -> assertThat(left).hasValue(0));
        await().untilAsserted(() -> assertThat(observed.of(lead)).hasSize(1));
        assertThat(parked(lead)).isEmpty();
    }

    @Test
    void whatFailsTogetherAndAloneIsTriedOnceMoreBeforeTheLeadIsParked() {
        var poison = UUID.randomUUID().toString();
        var lead = aLead().in(leads);
        observed.poison(poison, 3);

        activities.record(
                List.of(anActivity("CheckedIn", lead).with("poison", poison).build()));
        workers.workOff();

        assertThat(parked(lead)).isEmpty();
        assertThat(observed.of(lead)).hasSize(1);
    }

    @Test
    void toldAFailureThatMayPassFromOneThatStays() {
        assertThat(FailureKind.of(new IllegalStateException("x", new OptimisticLockingFailureException("y"))))
                .isEqualTo(FailureKind.CONTENTION);
        assertThat(FailureKind.of(new RuntimeException(new java.sql.SQLException("deadlock", "40P01"))))
                .isEqualTo(FailureKind.CONTENTION);
        assertThat(FailureKind.of(new RuntimeException(new java.sql.SQLException("gone", "08006"))))
                .isEqualTo(FailureKind.OUTAGE);
        assertThat(FailureKind.of(new StackOverflowError())).isEqualTo(FailureKind.POISON);
    }

    private Void recordSome(LeadId lead) {
        for (int i = 0; i < 60; i += 5) {
            List<NewActivity> some = IntStream.range(i, i + 5)
                    .mapToObj(number ->
                            anActivity("CheckedIn", lead).with("number", number).build())
                    .toList();
            activities.record(some);
        }
        return null;
    }

    private Optional<ParkedLead> parked(LeadId lead) {
        return parkedLeads.list(Pageable.unpaged()).stream()
                .filter(parked -> parked.lead().equals(lead))
                .findFirst();
    }
}
