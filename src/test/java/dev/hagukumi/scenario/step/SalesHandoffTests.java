package dev.hagukumi.scenario.step;

import static dev.hagukumi.lead.LeadFixtures.aLead;
import static dev.hagukumi.lead.LeadFixtures.describe;
import static dev.hagukumi.lead.LifecycleStage.MQL;
import static dev.hagukumi.lead.LifecycleStage.NEGOTIATION;
import static dev.hagukumi.lead.LifecycleStage.RECYCLED;
import static dev.hagukumi.lead.LifecycleStage.SAL;
import static dev.hagukumi.lead.LifecycleStage.SQL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.activity.Activities;
import dev.hagukumi.activity.ActivityType;
import dev.hagukumi.activity.NewActivity;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.lead.LifecycleStage;
import dev.hagukumi.lead.LifecycleStage.By;
import dev.hagukumi.lead.StageMove;
import dev.hagukumi.lead.Traits;
import dev.hagukumi.platform.Clock;
import dev.hagukumi.sales.Handoff;
import dev.hagukumi.sales.Handoffs;
import dev.hagukumi.sales.RejectReason;
import dev.hagukumi.scenario.Scenarios;
import dev.hagukumi.scoring.Scores;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.JdbcTemplate;

/** A warm lead goes through the scenario "Sales handoff", in the whole application. */
@HagukumiTest
class SalesHandoffTests {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired
    Leads leads;

    @Autowired
    Activities activities;

    @Autowired
    Handoffs handoffs;

    @Autowired
    Scenarios scenarios;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identities;

    @Autowired
    FilterService filters;

    @Autowired
    Scores scores;

    @Autowired
    KeepBriefsFresh briefs;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @AfterEach
    void signOff() {
        identities.clearAuthentication();
    }

    @Test
    void aLeadAtFiftyPointsIsReviewedBySales() {
        var lead = aLead().named("山田", "太郎").of("株式会社エグザンプル").in(leads);

        attendSeminars(lead, 5);

        var review = taskOf(lead, "ReviewLead");
        var seen = tasks.getVariables(review.getId());
        assertThat(review.getName()).isEqualTo("Review qualified lead: 山田 太郎, 株式会社エグザンプル");
        assertThat(review.getPriority()).isEqualTo(50);
        assertThat(tasks.getIdentityLinksForTask(review.getId()))
                .singleElement()
                .satisfies(link -> assertThat(link.getGroupId()).isEqualTo("sales"));
        assertThat(seen).containsEntry("company", "株式会社エグザンプル");
        assertThat(seen).extractingByKey("who").asString().startsWith("山田 太郎 <");
        assertThat(seen).extractingByKey("scores").asString().contains("engagement 50");
        assertThat(seen).extractingByKey("awards").asString().hasLineCount(5).contains("→ 10", "→ 50");
        assertThat(seen)
                .extractingByKey("activities")
                .asString()
                .hasLineCount(5)
                .contains("Attended a seminar / セミナーに参加");
        assertThat(seen).containsEntry("zone", "Asia/Tokyo (UTC+09:00)").containsEntry("warmth", "MQL, A / D");
        assertThat(seen).extractingByKey("link").asString().endsWith("/api/leads/" + lead);
        assertThat(leads.get(lead).stage()).isEqualTo(MQL);
        assertThat(handoffs.of(lead)).singleElement().extracting(Handoff::state).isEqualTo(Handoff.State.OPEN);
    }

    @Test
    void theTaskFollowsTheLeadsScoreAtMostEveryTenMinutes() {
        var lead = aLead().named("山田", "太郎").in(leads);
        attendSeminars(lead, 5);
        var review = taskOf(lead, "ReviewLead").getId();

        attendSeminars(lead, 2);
        await().atMost(SOON).until(() -> scores.of(lead).getOrDefault("engagement", 0) == 70);
        briefs.workOff();

        assertThat(taskOf(lead, "ReviewLead").getPriority()).isEqualTo(50);

        describe(leads, lead, new Traits("鈴木", "花子", null, null, null));
        letTenMinutesPass(lead);
        briefs.workOff();

        // The loop in the background may have been faster and be at it still.
        await().atMost(SOON).until(() -> taskOf(lead, "ReviewLead").getPriority() == 70);
        var rewritten = taskOf(lead, "ReviewLead");
        assertThat(rewritten.getId()).isEqualTo(review);
        assertThat(rewritten.getName()).isEqualTo("Review qualified lead: 鈴木 花子");
        assertThat(tasks.getVariables(review))
                .extractingByKey("scores")
                .asString()
                .contains("engagement 70");
    }

    @Test
    void aTaskThatTellsTheTruthIsLeftAlone() {
        var lead = aLead().in(leads);
        attendSeminars(lead, 5);
        var review = taskOf(lead, "ReviewLead").getId();
        tasks.setPriority(review, 7);

        letTenMinutesPass(lead);
        briefs.workOff();

        assertThat(taskOf(lead, "ReviewLead").getPriority()).isEqualTo(7);
    }

    @Test
    void theNextTaskOfTheSameLeadBearsTheNameToo() {
        var lead = aLead().named("山田", "太郎").in(leads);
        attendSeminars(lead, 5);

        answer(lead, "ReviewLead", Map.of("decision", "accept"));

        assertThat(taskOf(lead, "QualifyLead").getName()).isEqualTo("Qualify lead: 山田 太郎");
    }

    /** Tasklist sorts by creation where nobody says otherwise; the filter's own order goes before. */
    @Test
    void whoIsWarmestStandsFirstInTheFilterOfSales() {
        var warm = aLead().in(leads);
        var warmer = aLead().in(leads);
        attendSeminars(warmer, 7);
        var first = taskOf(warmer, "ReviewLead").getId();
        attendSeminars(warm, 5);
        var second = taskOf(warm, "ReviewLead").getId();
        tasks.setPriority(first, 5_001);
        tasks.setPriority(second, 5_000);
        var filter =
                filters.createTaskFilterQuery().filterName("Qualified leads").singleResult();

        List<Task> shown = filters.list(
                filter.getId(), tasks.createTaskQuery().orderByTaskCreateTime().desc());

        assertThat(shown).extracting(Task::getId).containsSubsequence(first, second);
    }

    private void letTenMinutesPass(LeadId lead) {
        jdbc.update("""
                update handoff_brief set looked_at = looked_at - interval '11 minutes'
                 where handoff in (select id from handoff where lead_id = ?)""", lead.value());
    }

    @Test
    void anAnswerThatComesAfterADealBeganMovesNobodyBack() {
        var lead = aLead().in(leads);
        attendSeminars(lead, 5);
        taskOf(lead, "ReviewLead");
        leads.move(List.of(StageMove.to(lead, NEGOTIATION, By.DEAL, "a deal was begun")));

        answer(lead, "ReviewLead", Map.of("decision", "reject", "reason", "NO_FIT"));

        await().atMost(SOON)
                .until(() -> handoffs.of(lead).stream().allMatch(handoff -> handoff.state() == Handoff.State.REJECTED));
        assertThat(leads.get(lead).stage()).isEqualTo(NEGOTIATION);
    }

    @Test
    void anAcceptedLeadIsQualified() {
        var lead = aLead().in(leads);
        attendSeminars(lead, 5);

        answer(lead, "ReviewLead", Map.of("decision", "accept"));
        awaitStage(lead, SAL);
        answer(lead, "QualifyLead", Map.of("outcome", "qualify"));
        awaitStage(lead, SQL);

        assertThat(handoffs.of(lead)).singleElement().satisfies(handoff -> {
            assertThat(handoff.state()).isEqualTo(Handoff.State.QUALIFIED);
            assertThat(handoff.answeredBy()).isEqualTo("hana");
        });
        awaitEnd(lead, 1);
    }

    @Test
    void aRejectedLeadIsRecycledWithTheReason() {
        var lead = aLead().in(leads);
        attendSeminars(lead, 5);

        answer(lead, "ReviewLead", Map.of("decision", "reject", "reason", "NO_BUDGET", "comment", "来期に"));
        awaitStage(lead, RECYCLED);

        assertThat(handoffs.of(lead)).singleElement().satisfies(handoff -> {
            assertThat(handoff.rejectReason()).isEqualTo(RejectReason.NO_BUDGET);
            assertThat(handoff.comment()).isEqualTo("来期に");
            assertThat(handoff.answeredBy()).isEqualTo("hana");
        });
        awaitEnd(lead, 1);
    }

    @Test
    void anAcceptedLeadMayStillBeGivenBack() {
        var lead = aLead().in(leads);
        attendSeminars(lead, 5);

        answer(lead, "ReviewLead", Map.of("decision", "accept"));
        answer(lead, "QualifyLead", Map.of("outcome", "reject", "reason", "OTHER", "otherReason", "競合と契約済み"));
        awaitStage(lead, RECYCLED);

        assertThat(handoffs.of(lead)).singleElement().satisfies(handoff -> {
            assertThat(handoff.rejectReason()).isEqualTo(RejectReason.OTHER);
            assertThat(handoff.comment()).isEqualTo("競合と契約済み");
        });
    }

    @Test
    void aRecycledLeadThatWarmsUpAgainIsOfferedAgain() {
        var lead = aLead().in(leads);
        attendSeminars(lead, 5);
        answer(lead, "ReviewLead", Map.of("decision", "reject", "reason", "TOO_EARLY"));
        awaitStage(lead, RECYCLED);
        awaitEnd(lead, 1);

        attendSeminars(lead, 5);

        taskOf(lead, "ReviewLead");
        assertThat(handoffs.of(lead))
                .extracting(Handoff::state)
                .containsExactly(Handoff.State.OPEN, Handoff.State.REJECTED);
        assertThat(scenarios.of(lead, Pageable.ofSize(10)).getTotalElements()).isEqualTo(2);
    }

    @Test
    void anAnswerThatSaysNothingIsRefusedAndTheTaskStays() {
        var lead = aLead().in(leads);
        attendSeminars(lead, 5);
        taskOf(lead, "ReviewLead");

        assertThatThrownBy(() -> answer(lead, "ReviewLead", Map.of())).isInstanceOf(ProcessEngineException.class);
        assertThatThrownBy(() -> answer(lead, "ReviewLead", Map.of("decision", "perhaps")))
                .isInstanceOf(ProcessEngineException.class);
        assertThatThrownBy(() -> answer(lead, "ReviewLead", Map.of("decision", "reject")))
                .isInstanceOf(ProcessEngineException.class);

        taskOf(lead, "ReviewLead");
        assertThat(leads.get(lead).stage()).isEqualTo(MQL);
    }

    /** As a rep does it in Tasklist: signed on, with no more than the group may do. */
    @Test
    void anErrorThatNothingCatchesIsRefusedAndTheTaskStays() {
        var lead = aLead().in(leads);
        attendSeminars(lead, 5);
        var review = taskOf(lead, "ReviewLead").getId();

        assertThatThrownBy(() -> tasks.handleBpmnError(review, "nothing-catches-it"))
                .isInstanceOf(ProcessEngineException.class);

        assertThat(taskOf(lead, "ReviewLead").getId()).isEqualTo(review);
        assertThat(handoffs.of(lead)).singleElement().extracting(Handoff::state).isEqualTo(Handoff.State.OPEN);
    }

    private void answer(LeadId lead, String element, Map<String, Object> answer) {
        var task = taskOf(lead, element);
        identities.setAuthentication("hana", List.of("sales"));
        try {
            tasks.complete(task.getId(), answer);
        } finally {
            identities.clearAuthentication();
        }
    }

    private void attendSeminars(LeadId lead, int many) {
        activities.record(IntStream.range(0, many)
                .mapToObj(i -> UUID.randomUUID().toString())
                .map(id -> new NewActivity(
                        id, lead, new ActivityType("SeminarAttended"), clock.now(), Map.of("seminar", id), null))
                .toList());
    }

    private Task taskOf(LeadId lead, String element) {
        var open = tasks.createTaskQuery()
                .processInstanceBusinessKey(lead.toString())
                .taskDefinitionKey(element);
        return await().atMost(SOON).until(open::singleResult, task -> task != null);
    }

    private void awaitStage(LeadId lead, LifecycleStage stage) {
        await().atMost(SOON).until(() -> leads.get(lead).stage() == stage);
    }

    private void awaitEnd(LeadId lead, int enrolments) {
        await().atMost(SOON)
                .until(() -> scenarios.of(lead, Pageable.ofSize(10)).getContent().stream()
                                .filter(enrolment -> enrolment.endedAt() != null)
                                .count()
                        == enrolments);
    }
}
