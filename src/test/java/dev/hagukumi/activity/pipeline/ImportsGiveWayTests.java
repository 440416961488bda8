package dev.hagukumi.activity.pipeline;

import static dev.hagukumi.lead.LeadFixtures.aLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.activity.Activity;
import dev.hagukumi.activity.ActivityType;
import dev.hagukumi.activity.IntakeClient;
import dev.hagukumi.activity.ObservedBatches;
import dev.hagukumi.activity.log.AppendActivities;
import dev.hagukumi.activity.log.Entry;
import dev.hagukumi.lead.EmailAddress;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Leads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@HagukumiTest
class ImportsGiveWayTests {
    @Autowired
    Leads leads;

    @Autowired
    AppendActivities append;

    @Autowired
    PendingActivities pending;

    @Autowired
    FullBacklog backlog;

    @Autowired
    IntakeClient intake;

    @Autowired
    ObservedBatches observed;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void whoDoesSomethingNowGoesBeforeAnImportWithAllThatIsBeforeInTheirLine() {
        var two = twoOfOneShard();
        var imported = two.get(0);
        var active = two.get(1);

        transaction.executeWithoutResult(status -> {
            record(true, imported, "First", "Second");
            record(true, active, "LongAgo");
            record(false, active, "JustNow");

            var first = ofBoth(two);
            pending.done(first);
            var then = ofBoth(two);

            assertThat(first).extracting(a -> a.type().name()).containsExactly("LongAgo", "JustNow");
            assertThat(then).extracting(a -> a.type().name()).containsExactly("First", "Second");
            status.setRollbackOnly();
        });
    }

    @Test
    void theBacklogIsFullFromItsLimitOn() {
        var lead = aLead().in(leads);

        transaction.executeWithoutResult(status -> {
            record(true, lead, "One", "Two", "Three");

            assertThat(backlog.atMost(3).isFull()).isTrue();
            assertThat(backlog.atMost(100_000).isFull()).isFalse();
            status.setRollbackOnly();
        });
    }

    @Test
    void anImportIsWorkedOffInTheEnd() {
        var email = UUID.randomUUID() + "@example.com";

        var answer = intake.post("import", """
                {"batch": [{"type": "track", "event": "Seminar Attended", "userId": "%s", "timestamp": "2026-01-05T10:00:00Z"}]}""".formatted(email));

        assertThat(answer.status()).isEqualTo(202);
        await().untilAsserted(() -> assertThat(leads.withEmail(new EmailAddress(email)))
                .hasValueSatisfying(lead -> assertThat(observed.of(lead.id())).hasSize(1)));
    }

    private List<LeadId> twoOfOneShard() {
        var byShard = new HashMap<Integer, LeadId>();
        while (true) {
            var lead = aLead().in(leads);
            var other = byShard.put(Shards.of(lead), lead);
            if (other != null) return List.of(other, lead);
        }
    }

    private void record(boolean imported, LeadId lead, String... types) {
        var entries = new ArrayList<Entry>();
        for (var type : types)
            entries.add(new Entry(
                    UUID.randomUUID().toString(),
                    lead,
                    null,
                    null,
                    new ActivityType(type),
                    Instant.now(),
                    Map.of(),
                    null));
        append.append(entries, Instant.now(), imported);
    }

    private List<Activity> ofBoth(List<LeadId> two) {
        return pending.ofShards(List.of(Shards.of(two.get(0))), 200).stream()
                .filter(activity -> two.contains(activity.lead()))
                .toList();
    }
}
