package dev.hagukumi.scoring.active;

import static dev.hagukumi.activity.ActivityFixtures.anActivity;
import static dev.hagukumi.lead.LeadFixtures.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.activity.Activities;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.platform.Clock;
import dev.hagukumi.platform.Loops.BackgroundWork;
import dev.hagukumi.scoring.Scores;
import dev.hagukumi.scoring.rulebook.ReadRuleFiles;
import dev.hagukumi.scoring.rulebook.RuleFiles;
import dev.hagukumi.scoring.rulebook.ShippedRules;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HagukumiTest
class ReloadUnderLoadTests {
    private static final int RELOADS = 10;

    @Autowired
    StoredRules stored;

    @Autowired
    ActiveRules application;

    @Autowired
    Activities activities;

    @Autowired
    Leads leads;

    @Autowired
    Scores scores;

    @Autowired
    List<BackgroundWork> work;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    private final AtomicBoolean enough = new AtomicBoolean();
    private final AtomicInteger shared = new AtomicInteger();

    @AfterEach
    void putTheShippedRulesBack() {
        application.reload("the end of a test");
    }

    /** Ten points become eleven, and the cases that know of ten are left out. */
    private static RuleFiles eleven() {
        var changed = ShippedRules.with(
                "points.yaml",
                text -> text.replace("ContentShared:        {points: 10", "ContentShared:        {points: 11"));
        return new RuleFiles(changed.files().stream()
                .filter(file -> !file.path().equals("engagement/reactions.cases.yaml"))
                .toList());
    }

    private void share(List<LeadId> some) {
        while (!enough.get()) {
            var number = shared.getAndIncrement();
            activities.record(some.stream()
                    .map(lead -> anActivity("ContentShared", lead)
                            .with("content", "c" + number)
                            .build())
                    .toList());
            // Enough load at every instant, and not so much that later tests have to replay it for long.
            LockSupport.parkNanos(10_000_000);
        }
    }

    private List<Map<String, Object>> awards(List<LeadId> some) {
        return jdbc.sql("select activity, rule_set, points from award where lead = any(?) and code = 'content-shared'")
                .param(some.stream().mapToLong(LeadId::value).toArray())
                .query()
                .listOfRows();
    }

    @Test
    void everyActivityIsScoredOnceByExactlyOneOfTwoVersions() {
        var ten = ReadRuleFiles.fromClassPath();
        var eleven = eleven();
        var some = IntStream.range(0, 5).mapToObj(i -> aLead().in(leads)).toList();
        var load = CompletableFuture.runAsync(() -> share(some));

        for (var reload = 1; reload <= RELOADS; reload++) {
            var next = reload % 2 == 0 ? ten : eleven;
            stored.activate(next, new StoredRules.Active(next.version(), "a test", clock.now(), "a test"));
            application.follow();
            assertThat(application.version()).isEqualTo(next.version());
        }
        enough.set(true);
        load.join();
        work.get(0).workOff();

        var awards = awards(some);
        assertThat(awards).hasSize(shared.get() * some.size());
        assertThat(awards.stream().map(row -> row.get("activity")).distinct()).hasSameSizeAs(awards);
        assertThat(awards.stream()
                        .map(row -> row.get("rule_set") + " " + row.get("points"))
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(ten.version() + " 10", eleven.version() + " 11");
        assertThat(scores.unbalanced()).doesNotContainAnyElementsOf(some);
    }
}
