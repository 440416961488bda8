package dev.hagukumi.scoring.silence;

import static dev.hagukumi.activity.ActivityFixtures.anActivity;
import static dev.hagukumi.lead.LeadFixtures.aLead;
import static dev.hagukumi.lead.LeadFixtures.describe;
import static dev.hagukumi.scoring.ScoreAssertions.assertThatScores;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.activity.Activities;
import dev.hagukumi.activity.NewActivity;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.lead.Traits;
import dev.hagukumi.platform.Loops.BackgroundWork;
import dev.hagukumi.scoring.Rank;
import dev.hagukumi.scoring.Scores;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HagukumiTest
class SilenceTests {
    private static final Instant SENT = Instant.parse("2025-03-03T01:00:00Z");
    private static final Instant DUE = Instant.parse("2025-09-03T01:00:00Z");

    @Autowired
    Activities activities;

    @Autowired
    List<BackgroundWork> work;

    @Autowired
    Leads leads;

    @Autowired
    Scores scores;

    @Autowired
    SweepSilence sweep;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private void happened(NewActivity... happened) {
        activities.record(List.of(happened));
        // The pipeline is the first of them.
        work.get(0).workOff();
    }

    /** A lead with so many reactions, then a mail that it never answered. */
    private LeadId unanswered(int reactions, Instant sent) {
        var lead = aLead().in(leads);
        happened(IntStream.range(0, reactions)
                .mapToObj(mail -> anActivity("MailOpened", lead)
                        .with("mail", "m" + mail)
                        .at(sent.minusSeconds(60))
                        .build())
                .toArray(NewActivity[]::new));
        happened(anActivity("MailSent", lead).with("mail", "last").at(sent).build());
        return lead;
    }

    /** Sweeps as if no day had been swept yet; other leads of the application may fall silent too. */
    private void sweepAt(Instant now) {
        jdbc.sql("delete from silence_sweep").update();
        sweep.sweep(now);
        work.get(0).workOff();
    }

    private Rank rank(LeadId lead) {
        return Objects.requireNonNull(scores.warmth(List.of(lead)).get(lead)).rank();
    }

    private long timesSilent(LeadId lead) {
        return activities.of(lead, Pageable.unpaged()).stream()
                .filter(activity -> activity.type().name().equals("FellSilent"))
                .count();
    }

    @Test
    void aLeadThatAnsweredNothingForSixMonthsLosesThirtyPointsAndARank() {
        var lead = unanswered(6, SENT);

        sweepAt(DUE.minusSeconds(1));
        assertThat(rank(lead)).isEqualTo(Rank.A);
        sweepAt(DUE);

        assertThatScores(scores, lead).has("engagement", 30).areTheSumOfTheirAwards();
        assertThat(rank(lead)).isEqualTo(Rank.C);
    }

    @Test
    void silenceIsBookedAtItsOwnTimeHoweverLateTheSweep() {
        var lead = unanswered(6, SENT);

        sweepAt(DUE.plusSeconds(86_400L * 400));

        assertThat(activities.of(lead, Pageable.unpaged()).getContent().get(0).at())
                .isEqualTo(DUE);
        assertThat(timesSilent(lead)).isEqualTo(1);
    }

    @Test
    void daysThatWereMissedAreCaughtUpOnceHoweverOftenItIsSwept() {
        var lead = unanswered(6, SENT);

        for (var day = 0; day < 3; day++) sweepAt(DUE.plusSeconds(86_400L * day));
        // As if the process had died between recording and working off.
        jdbc.sql("delete from silence_sweep").update();
        sweep.sweep(DUE);
        sweepAt(DUE);

        assertThat(timesSilent(lead)).isEqualTo(1);
        assertThatScores(scores, lead).has("engagement", 30).areTheSumOfTheirAwards();
    }

    @Test
    void aDayIsSweptOnce() {
        var lead = unanswered(6, SENT);
        sweepAt(DUE.minusSeconds(60));

        assertThat(sweep.sweep(DUE)).as("the same business day").isZero();
        assertThat(timesSilent(lead)).isZero();
    }

    @Test
    void aReactionThatComesBetweenSweepAndPipelineIsNoSilence() {
        var lead = unanswered(6, SENT);
        jdbc.sql("delete from silence_sweep").update();
        activities.record(List.of(anActivity("MailClicked", lead)
                .with("mail", "last")
                .at(DUE.minusSeconds(5))
                .build()));

        sweepAt(DUE);

        assertThatScores(scores, lead).has("engagement", 70).areTheSumOfTheirAwards();
        assertThat(rank(lead)).isEqualTo(Rank.A);
    }

    @Test
    void aReactionGivesTheRankBackAndArmsTheNextSilence() {
        var lead = unanswered(11, SENT);
        sweepAt(DUE);
        assertThat(rank(lead)).as("80 is S").isEqualTo(Rank.A);

        happened(anActivity("MailClicked", lead)
                .with("mail", "last")
                .at(DUE.plusSeconds(60))
                .build());
        assertThat(rank(lead)).isEqualTo(Rank.S);
        happened(anActivity("MailSent", lead).at(DUE.plusSeconds(120)).build());
        sweepAt(DUE.plusSeconds(86_400L * 200));

        assertThatScores(scores, lead).has("engagement", 60).areTheSumOfTheirAwards();
        assertThat(timesSilent(lead)).isEqualTo(2);
    }

    @Test
    void aLateReactionLeavesThePenaltyAndCountsFromTheNextMailAfterIt() {
        var lead = unanswered(6, SENT);
        happened(
                anActivity("MailSent", lead).at(SENT.plusSeconds(86_400L * 10)).build(),
                anActivity("MailSent", lead).at(SENT.plusSeconds(86_400L * 20)).build());
        sweepAt(DUE);

        happened(anActivity("MailOpened", lead)
                .with("mail", "late")
                .at(SENT.plusSeconds(86_400L * 5))
                .build());
        assertThatScores(scores, lead).has("engagement", 40).areTheSumOfTheirAwards();
        assertThat(rank(lead)).as("no longer silent").isEqualTo(Rank.B);
        sweepAt(DUE.plusSeconds(86_400L * 11));

        assertThatScores(scores, lead).has("engagement", 10).areTheSumOfTheirAwards();
    }

    @Test
    void monthsAreThoseOfTheLeadsZone() {
        // 2025-08-31 in New York, so that six months end on 2026-02-28 there; in Tokyo it is September already.
        var sent = Instant.parse("2025-09-01T03:00:00Z");
        var lead = unanswered(6, sent);
        describe(leads, lead, new Traits(null, null, null, null, ZoneId.of("America/New_York")));

        sweepAt(Instant.parse("2026-03-01T03:59:59Z"));
        assertThat(timesSilent(lead)).isZero();
        sweepAt(Instant.parse("2026-03-01T04:00:00Z"));

        assertThat(timesSilent(lead)).isEqualTo(1);
    }

    @Test
    void whoIsDueIsFoundByTheIndex() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                            with many as (
                                insert into lead (email, stage, stage_since, created_at)
                                select 'many-' || n || '@example.co.jp', 'NEW', now(), now() from generate_series(1, 50000) n
                                returning id
                            )
                            insert into trail (lead, unanswered_since) select id, now() - id * interval '1 minute' from many
                            """).update();
            jdbc.sql("analyze trail").update();
            var plan = jdbc.sql("""
                            explain select lead from trail where unanswered_since is not null and not silent
                               and unanswered_since <= now() - interval '6 months' and (unanswered_since, lead) > ('1990-01-01', 1)
                             order by unanswered_since, lead limit 500""").query(String.class).list();

            assertThat(String.join("\n", plan)).contains("trail_unanswered").doesNotContain("Seq Scan");
            status.setRollbackOnly();
        });
    }
}
