package dev.hagukumi.scoring.rebuild;

import static dev.hagukumi.activity.ActivityFixtures.anActivity;
import static dev.hagukumi.lead.LeadFixtures.aLead;
import static dev.hagukumi.scoring.ScoreAssertions.assertThatScores;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.activity.Activities;
import dev.hagukumi.activity.NewActivity;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.lead.LifecycleStage;
import dev.hagukumi.lead.LifecycleStage.By;
import dev.hagukumi.lead.StageMove;
import dev.hagukumi.platform.Clock;
import dev.hagukumi.platform.Loops.BackgroundWork;
import dev.hagukumi.scoring.Award;
import dev.hagukumi.scoring.ObservedScores;
import dev.hagukumi.scoring.Rank;
import dev.hagukumi.scoring.RuleBook;
import dev.hagukumi.scoring.ScoreRebuilds.Outcome;
import dev.hagukumi.scoring.Scores;
import dev.hagukumi.scoring.ledger.RebuildLedgers;
import dev.hagukumi.scoring.ledger.RebuildLedgers.Rebuilt;
import dev.hagukumi.scoring.rulebook.RuleSet;
import dev.hagukumi.scoring.rulebook.ShippedRules;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HagukumiTest
class RebuildTests {
    /** Opens earn thirteen instead of ten. */
    private static final RuleSet OTHER = ShippedRules.open(ShippedRules.with(
            "points.yaml",
            text -> text.replace("MailOpened:           {points: 10", "MailOpened:           {points: 13")));

    @Autowired
    Activities activities;

    @Autowired
    List<BackgroundWork> work;

    @Autowired
    Leads leads;

    @Autowired
    Scores scores;

    @Autowired
    RebuildLedgers ledgers;

    @Autowired
    RebuildScores rebuild;

    @Autowired
    RuleBook rules;

    @Autowired
    ObservedScores observed;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @AfterAll
    static void closeTheOtherRules() {
        OTHER.close();
    }

    private void happened(NewActivity... happened) {
        activities.record(List.of(happened));
        // The pipeline is the first of them.
        work.get(0).workOff();
    }

    private LeadId opened(int mails) {
        var lead = aLead().in(leads);
        open(lead, 0, mails);
        return lead;
    }

    private void open(LeadId lead, int from, int to) {
        happened(IntStream.range(from, to)
                .mapToObj(mail ->
                        anActivity("MailOpened", lead).with("mail", "m" + mail).build())
                .toArray(NewActivity[]::new));
    }

    private List<Award> awards(LeadId lead) {
        return scores.awards(lead, Pageable.unpaged()).getContent();
    }

    private List<Rebuilt> rebuild(RuleSet ruleSet, LeadId... some) {
        return Objects.requireNonNull(
                transaction.execute(status -> ledgers.rebuild(List.of(some), ruleSet, clock.now())));
    }

    @Test
    void underTheSameRulesNothingIsWritten() {
        var lead = opened(3);
        happened(
                anActivity("PageViewed", lead).with("path", "/products").build(),
                anActivity("DocumentRequested", lead).with("role", "部長").build());
        var before = awards(lead);

        assertThat(rebuild(ShippedRules.compiled(), lead)).isEmpty();

        assertThat(awards(lead)).isEqualTo(before);
    }

    @Test
    void underOtherRulesTheLedgerGoesOnWithANewPage() {
        var lead = opened(3);

        var changed = rebuild(OTHER, lead);

        assertThat(changed).singleElement().satisfies(each -> {
            assertThat(each.scoresWere()).containsEntry("engagement", 30);
            assertThat(each.scores()).containsEntry("engagement", 39);
            assertThat(each.rankWas()).isEqualTo(Rank.B);
        });
        assertThatScores(scores, lead).has("engagement", 39).areTheSumOfTheirAwards();
        assertThat(awards(lead).stream().map(Award::points)).containsExactly(13, 13, 13, -30, 10, 10, 10);
        assertThat(awards(lead).get(0).ruleSet()).isEqualTo(OTHER.version());
        assertThat(awards(lead).get(3).balanceAfter()).isZero();
    }

    @Test
    void whatEarnedOnceDoesNotEarnAgainAfterARebuild() {
        var lead = opened(3);
        happened(anActivity("FormSubmitted", lead).with("role", "課長").build());
        rebuild(OTHER, lead);

        open(lead, 0, 4);
        happened(anActivity("FormSubmitted", lead).with("role", "部長").build());

        assertThatScores(scores, lead)
                .has("engagement", 3 * 13 + 10 + 10)
                .has("fit", 20)
                .areTheSumOfTheirAwards();
    }

    @Test
    void aRebuildAfterARebuildFindsNothingMoreToChange() {
        var lead = opened(3);

        rebuild(OTHER, lead);
        var once = awards(lead);

        assertThat(rebuild(OTHER, lead)).isEmpty();
        assertThat(awards(lead)).isEqualTo(once);
        assertThat(rebuild(ShippedRules.compiled(), lead)).hasSize(1);
        assertThatScores(scores, lead).has("engagement", 30).areTheSumOfTheirAwards();
    }

    @Test
    void aRebuildMovesNobodyAndRaisesNothing() {
        var lead = opened(4);

        rebuild(OTHER, lead);

        assertThatScores(scores, lead).has("engagement", 52);
        assertThat(leads.get(lead).stage()).isEqualTo(LifecycleStage.ENGAGED);
        assertThat(observed.signals(lead)).isEmpty();
    }

    @Test
    void whoWasHandedBackStillNeedsPointsEarnedSince() {
        var lead = opened(7);
        leads.move(List.of(StageMove.to(lead, LifecycleStage.RECYCLED, By.PEOPLE, "bad timing")));

        rebuild(OTHER, lead);
        open(lead, 10, 14);

        assertThatScores(scores, lead).has("engagement", 7 * 13 + 40);
        assertThat(leads.get(lead).stage()).isEqualTo(LifecycleStage.RECYCLED);
    }

    @Test
    void anOrderedRebuildIsDoneInTheBackgroundAndReported() {
        var lead = opened(2);
        jdbc.sql("update award set points = 9 where lead = ?")
                .param(lead.value())
                .update();
        jdbc.sql("update score set balance = 18 where lead = ?")
                .param(lead.value())
                .update();

        var ordered = rebuild.order("an operator");
        assertThat(rebuild.order("somebody else").id()).as("one at a time").isEqualTo(ordered.id());
        work.forEach(BackgroundWork::workOff);

        var latest = rebuild.latest().orElseThrow();
        assertThat(latest.outcome()).isEqualTo(Outcome.FINISHED);
        assertThat(latest.startedBy()).isEqualTo("an operator");
        assertThat(latest.ruleSet()).isEqualTo(rules.version());
        assertThat(latest.leads())
                .isEqualTo(jdbc.sql("select count(*) from lead")
                        .query(Integer.class)
                        .single());
        assertThat(latest.changed()).isPositive();
        assertThatScores(scores, lead).has("engagement", 20).areTheSumOfTheirAwards();
    }

    @Test
    void activitiesThatComeInMeanwhileAreScoredOnce() {
        var some = IntStream.range(0, 10).mapToObj(i -> opened(1)).toArray(LeadId[]::new);
        var load = CompletableFuture.runAsync(() -> {
            for (var mail = 1; mail <= 20; mail++) for (var lead : some) open(lead, mail, mail + 1);
        });

        var flip = false;
        while (!load.isDone()) {
            for (var lead : some) rebuild(flip ? ShippedRules.compiled() : OTHER, lead);
            flip = !flip;
        }
        load.join();
        for (var lead : some) rebuild(OTHER, lead);

        for (var lead : some)
            assertThatScores(scores, lead).has("engagement", 21 * 13).areTheSumOfTheirAwards();
    }
}
