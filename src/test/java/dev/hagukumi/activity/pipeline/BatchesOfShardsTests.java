package dev.hagukumi.activity.pipeline;

import static dev.hagukumi.lead.LeadFixtures.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.activity.Activity;
import dev.hagukumi.activity.ActivityType;
import dev.hagukumi.activity.log.AppendActivities;
import dev.hagukumi.activity.log.Entry;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Leads;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** All that is recorded here is rolled back, so that no worker takes it. */
@HagukumiTest
class BatchesOfShardsTests {
    @Autowired
    Leads leads;

    @Autowired
    AppendActivities append;

    @Autowired
    PendingActivities pending;

    @Autowired
    Shards shards;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aBatchHoldsTheFirstOfEachShardInOrder() {
        var people = ofDifferentShards(2);
        var one = people.get(0);
        var other = people.get(1);

        transaction.executeWithoutResult(status -> {
            Stream.of(one, other, one, other, one).forEach(this::record);

            var batch = pending.ofShards(List.of(Shards.of(one), Shards.of(other)), 4).stream()
                    .filter(activity -> people.contains(activity.lead()))
                    .toList();

            assertThat(batch).extracting(Activity::lead).containsExactly(one, other, one, other);
            assertThat(batch).isSortedAccordingTo(Comparator.comparing(Activity::id));
            status.setRollbackOnly();
        });
    }

    @Test
    void someShardsAreClaimedAtOnceAndOthersAreLeft() {
        var people = ofDifferentShards(30);

        transaction.executeWithoutResult(status -> {
            people.forEach(this::record);

            // Fewer where others hold some at this instant; never all.
            assertThat(shards.claim()).hasSizeBetween(2, 8).doesNotHaveDuplicates();
            status.setRollbackOnly();
        });
    }

    private List<LeadId> ofDifferentShards(int many) {
        var byShard = new HashMap<Integer, LeadId>();
        while (byShard.size() < many) {
            var lead = aLead().in(leads);
            byShard.put(Shards.of(lead), lead);
        }
        return List.copyOf(byShard.values());
    }

    private void record(LeadId lead) {
        var entry = new Entry(
                UUID.randomUUID().toString(),
                lead,
                null,
                null,
                new ActivityType("CheckedIn"),
                Instant.now(),
                Map.of(),
                null);
        append.append(List.of(entry), Instant.now(), false);
    }
}
