package dev.hagukumi.scoring.ledger;

import static dev.hagukumi.activity.ActivityFixtures.anActivity;
import static dev.hagukumi.lead.LeadFixtures.aLead;
import static dev.hagukumi.scoring.ScoreAssertions.assertThatScores;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.activity.Activities;
import dev.hagukumi.activity.ActivitiesRecorded;
import dev.hagukumi.activity.Activity;
import dev.hagukumi.activity.ActivityType;
import dev.hagukumi.activity.NewActivity;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.lead.LifecycleStage;
import dev.hagukumi.lead.LifecycleStage.By;
import dev.hagukumi.lead.StageMove;
import dev.hagukumi.platform.Loops.BackgroundWork;
import dev.hagukumi.scoring.Award;
import dev.hagukumi.scoring.ObservedScores;
import dev.hagukumi.scoring.RuleBook;
import dev.hagukumi.scoring.Scores;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HagukumiTest
class LedgerTests {
    @Autowired
    Activities activities;

    @Autowired
    List<BackgroundWork> work;

    @Autowired
    Leads leads;

    @Autowired
    Scores scores;

    @Autowired
    RuleBook rules;

    @Autowired
    ObservedScores observed;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private void happened(NewActivity... happened) {
        activities.record(List.of(happened));
        // The pipeline is the first of them.
        work.get(0).workOff();
    }

    private void opened(LeadId lead, int... mails) {
        happened(IntStream.of(mails)
                .mapToObj(mail ->
                        anActivity("MailOpened", lead).with("mail", "m" + mail).build())
                .toArray(NewActivity[]::new));
    }

    private List<Activity> history(LeadId lead) {
        return activities.of(lead, Pageable.unpaged()).getContent();
    }

    @Test
    void aLeadGoesFromTheFirstReactionToSales() {
        var lead = aLead().in(leads);

        happened(
                anActivity("DocumentRequested", lead).with("document", "guide").build(),
                anActivity("PageViewed", lead).with("path", "/document-request").build(),
                anActivity("DocumentDownloaded", lead).with("document", "guide").build());
        happened(anActivity("MailClicked", lead).with("mail", "reminder").build());
        happened(anActivity("SeminarAttended", lead).with("seminar", "autumn").build());

        assertThatScores(scores, lead)
                .has("engagement", 50)
                .has("web-interest", 5)
                .areTheSumOfTheirAwards();
        assertThat(leads.get(lead).stage()).isEqualTo(LifecycleStage.MQL);
        assertThat(observed.moves(lead)).containsExactly(LifecycleStage.ENGAGED, LifecycleStage.MQL);
        assertThat(observed.signals(lead)).containsExactly("ReadyForSales");
    }

    @Test
    void aLeadReadyWithinOneBatchIsMovedStepByStep() {
        var lead = aLead().in(leads);

        opened(lead, 1, 2, 3, 4, 5);

        assertThat(observed.moves(lead)).containsExactly(LifecycleStage.ENGAGED, LifecycleStage.MQL);
        assertThat(leads.get(lead).stage()).isEqualTo(LifecycleStage.MQL);
    }

    @Test
    void aLineOfTheLedgerSaysWhatForAndByWhichRules() {
        var lead = aLead().in(leads);

        opened(lead, 1, 2);

        var lines = scores.awards(lead, PageRequest.of(0, 1));
        assertThat(lines.getTotalElements()).isEqualTo(2);
        var newest = lines.getContent().get(0);
        assertThat(newest.reason()).isEqualTo("Opened a mail");
        assertThat(newest.ruleSet()).isEqualTo(rules.version());
        assertThat(newest.activity()).isEqualTo(history(lead).get(0).id());
        assertThat(newest)
                .extracting(Award::score, Award::code, Award::points, Award::balanceAfter)
                .containsExactly("engagement", "mail-opened", 10, 20);
    }

    @Test
    void theSameObjectEarnsOnceOverBatches() {
        var lead = aLead().in(leads);

        opened(lead, 1);
        opened(lead, 1, 2, 2);
        opened(lead, 2);

        assertThatScores(scores, lead).has("engagement", 20).areTheSumOfTheirAwards();
    }

    @Test
    void aLongObjectThatWouldBeCutThroughACharacterStillEarnsOnce() {
        var lead = aLead().in(leads);
        var document = "d".repeat(159) + "\uD83D\uDE00" + "e".repeat(60);

        happened(anActivity("DocumentDownloaded", lead)
                .with("document", document)
                .build());
        happened(anActivity("DocumentDownloaded", lead)
                .with("document", document)
                .build());

        assertThatScores(scores, lead).has("engagement", 10).areTheSumOfTheirAwards();
    }

    @Test
    void activitiesThatEarnNothingArePassedOnAllTheSame() {
        var lead = aLead().in(leads);

        happened(anActivity("MailSent", lead).with("mail", "m").build());
        happened(new NewActivity(
                "scan-" + lead,
                lead,
                new ActivityType("MailOpened"),
                Instant.parse("2026-04-01T01:00:00Z"),
                Map.of("mail", "m"),
                "opened within a second of delivery"));

        assertThat(observed.activities(lead)).hasSize(2);
        assertThatScores(scores, lead).has("engagement", 0).has("web-interest", 0);
        assertThat(leads.get(lead).stage()).isEqualTo(LifecycleStage.NEW);
    }

    @Test
    void anActivityScoredTwiceEarnsOnce() {
        var lead = aLead().in(leads);
        happened(anActivity("PageViewed", lead).with("path", "/products").build());

        transaction.executeWithoutResult(status -> events.publishEvent(new ActivitiesRecorded(history(lead))));

        assertThatScores(scores, lead)
                .has("engagement", 10)
                .has("web-interest", 3)
                .areTheSumOfTheirAwards();
    }

    @Test
    void aRecycledLeadStartsFromZeroForSales() {
        var lead = aLead().in(leads);
        opened(lead, 1, 2, 3, 4, 5, 6, 7);
        leads.move(List.of(StageMove.to(lead, LifecycleStage.RECYCLED, By.PEOPLE, "bad timing")));

        opened(lead, 11, 12);
        opened(lead, 13, 14);
        assertThat(leads.get(lead).stage()).isEqualTo(LifecycleStage.RECYCLED);
        opened(lead, 15);

        assertThatScores(scores, lead).has("engagement", 120).areTheSumOfTheirAwards();
        assertThat(leads.get(lead).stage()).isEqualTo(LifecycleStage.MQL);
        assertThat(observed.signals(lead)).containsExactly("ReadyForSales", "ReadyForSales");
    }

    @Test
    void aBatchMayHoldManyLeads() {
        var some = IntStream.range(0, 30).mapToObj(i -> aLead().in(leads)).toList();
        var batch = new ArrayList<NewActivity>();
        for (var mail = 0; mail < 3; mail++) {
            for (var lead : some)
                batch.add(
                        anActivity("MailOpened", lead).with("mail", "m" + mail).build());
        }

        happened(batch.toArray(NewActivity[]::new));

        var all = scores.of(some);
        assertThat(all.keySet()).containsExactlyInAnyOrderElementsOf(some);
        assertThat(all.values()).allMatch(each -> each.equals(Map.of("engagement", 30, "fit", 0, "web-interest", 0)));
        assertThat(scores.unbalanced()).doesNotContainAnyElementsOf(some);
    }

    @Test
    void leadsScoredByManyThreadsAtOnceStayBalanced() throws Exception {
        var lead = aLead().in(leads);
        opened(lead, 0);
        var threads = Executors.newFixedThreadPool(4);

        var tries = IntStream.range(0, 40)
                .<Callable<Void>>mapToObj(i -> () -> {
                    var id = Long.MAX_VALUE / 2 + lead.value() * 1_000 + i;
                    var at = Instant.parse("2026-04-01T01:00:00Z");
                    var click = new Activity(
                            id, lead, new ActivityType("MailClicked"), at, at, Map.of("mail", "m" + i / 2), null);
                    transaction.executeWithoutResult(
                            status -> events.publishEvent(new ActivitiesRecorded(List.of(click))));
                    return null;
                })
                .toList();
        for (var each : threads.invokeAll(tries)) each.get();
        threads.shutdown();

        assertThatScores(scores, lead).has("engagement", 210).areTheSumOfTheirAwards();
        assertThat(observed.signals(lead)).containsExactly("ReadyForSales");
    }

    @Test
    void aScoreThatIsNotTheSumOfItsAwardsIsFound() {
        var lead = aLead().in(leads);
        opened(lead, 1);
        assertThat(scores.unbalanced()).doesNotContain(lead);

        transaction.executeWithoutResult(status -> {
            jdbc.sql("update score set balance = balance + 1 where lead = ?")
                    .param(lead.value())
                    .update();

            assertThat(scores.unbalanced()).containsExactly(lead);
            var health = new LedgerHealth(scores).health();
            assertThat(health.getStatus()).isEqualTo(Status.DOWN);
            assertThat(health.getDetails()).containsEntry("unbalancedLeads", 1);
            status.setRollbackOnly();
        });
        assertThat(new LedgerHealth(scores).health().getStatus()).isEqualTo(Status.UP);
    }
}
