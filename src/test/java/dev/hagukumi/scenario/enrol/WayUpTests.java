package dev.hagukumi.scenario.enrol;

import static dev.hagukumi.lead.LeadFixtures.aLead;
import static dev.hagukumi.lead.LifecycleStage.CUSTOMER;
import static dev.hagukumi.lead.LifecycleStage.DISQUALIFIED;
import static dev.hagukumi.lead.LifecycleStage.ENGAGED;
import static dev.hagukumi.lead.LifecycleStage.LOST;
import static dev.hagukumi.lead.LifecycleStage.MQL;
import static dev.hagukumi.lead.LifecycleStage.NEGOTIATION;
import static dev.hagukumi.mail.SaidInEnglish.said;
import static dev.hagukumi.scenario.TestModels.deploy;
import static dev.hagukumi.scenario.TestModels.messageOrThreeDays;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.lead.LifecycleStage;
import dev.hagukumi.lead.LifecycleStage.By;
import dev.hagukumi.lead.StageMove;
import dev.hagukumi.mail.Delivery;
import dev.hagukumi.mail.MailFixtures;
import dev.hagukumi.mail.MailOrder;
import dev.hagukumi.mail.MailTemplates;
import dev.hagukumi.mail.Mailer;
import dev.hagukumi.mail.Unsubscribed;
import dev.hagukumi.mail.Verdict.Said;
import dev.hagukumi.platform.Clock;
import dev.hagukumi.sales.Handoffs;
import dev.hagukumi.sales.RejectReason;
import dev.hagukumi.scenario.ScenarioRun;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What happens in the rooms below moves scenarios, whoever brought it about. */
@HagukumiTest
class WayUpTests {
    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Leads leads;

    @Autowired
    Handoffs handoffs;

    @Autowired
    Mailer mailer;

    @Autowired
    MailTemplates templates;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    Clock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ScenarioRun run;

    @Test
    void aStageThatALeadComesToStartsAndMoves() {
        deploy(repository, "of-lost", messageOrThreeDays("of-lost", "EnteredLost", "EnteredRecycled"));
        var lead = aLead().atStage(NEGOTIATION).in(leads);

        move(lead, LOST);
        run.assertThatEnrolment(lead, "of-lost").isWaitingAt("Await");
        move(lead, LifecycleStage.RECYCLED);

        run.assertThatEnrolment(lead, "of-lost").hasEnded("completed").hasPassed("Moved");
        remove("of-lost");
    }

    @Test
    void theAnswerOfSalesMoves() {
        deploy(repository, "on-yes", messageOrThreeDays("on-yes", "OnAnswerBegins", "HandoffAccepted"));
        deploy(repository, "on-no", messageOrThreeDays("on-no", "OnAnswerBegins", "HandoffRejected"));
        var lead = aLead().atStage(MQL).in(leads);
        run.does(lead, "OnAnswerBegins");
        handoffs.offer(lead, "the enrolment");

        handoffs.accept(lead, "hana");
        run.assertThatEnrolment(lead, "on-yes").hasEnded("completed").hasPassed("Moved");
        run.assertThatEnrolment(lead, "on-no").isWaitingAt("Await");
        handoffs.reject(lead, RejectReason.NO_BUDGET, null, "hana");

        run.assertThatEnrolment(lead, "on-no").hasEnded("completed").hasPassed("Moved");
    }

    @Test
    void anActivityThatBearsTheNameOfAStageIsNotTheStage() {
        deploy(repository, "no-fake", messageOrThreeDays("no-fake", "EnteredDormant", "HandoffAccepted"));
        var lead = aLead().in(leads);

        run.does(lead, "EnteredDormant");

        assertThat(run.enrolments(lead, "no-fake")).isEmpty();
        remove("no-fake");
    }

    @ParameterizedTest
    @EnumSource(
            value = LifecycleStage.class,
            names = {"NEGOTIATION", "CUSTOMER", "DISQUALIFIED"})
    void whoeverIsOutOfNurturingLeavesItAtOnceWithTheReason(LifecycleStage stage) {
        deploy(repository, "left", messageOrThreeDays("left", "LeftBegins", "LeftMoves"));
        var lead = aLead().atStage(ENGAGED).in(leads);
        run.does(lead, "LeftBegins");
        var instance = run.enrolment(lead, "left").processInstance();
        var waiting = order(lead, "left");
        var other = order(lead, "another");

        move(lead, stage);

        var reason = stage.name().toLowerCase(java.util.Locale.ROOT);
        run.assertThatEnrolment(lead, "left").hasEnded(reason);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count())
                .isZero();
        assertThat(mail(lead, waiting).state()).isEqualTo(Delivery.State.WITHHELD);
        assertThat(verdict(lead, waiting)).isEqualTo("withheld: the scenario ended: " + reason);
        assertThat(mail(lead, other).state()).isNotEqualTo(Delivery.State.WITHHELD);
        run.does(lead, "LeftMoves");
        run.assertThatEnrolment(lead, "left").hasEnded(reason).hasNotPassed("Moved");
    }

    @Test
    void whoeverUnsubscribesLeavesEverythingButWhatIsMeantForThem() {
        deploy(repository, "nurturing", messageOrThreeDays("nurturing", "UnsubscribedBegins", "UnsubscribedMoves"));
        deploy(repository, "of-sales", runsIn("unsubscribed", "of-sales"));
        var lead = aLead().atStage(MQL).in(leads);
        var stranger = aLead().in(leads);
        run.does(lead, "UnsubscribedBegins");
        run.does(stranger, "UnsubscribedBegins");

        transaction.executeWithoutResult(tx -> events.publishEvent(new Unsubscribed(lead, clock.now())));

        run.assertThatEnrolment(lead, "nurturing").hasEnded("unsubscribed");
        run.assertThatEnrolment(lead, "of-sales").isRunning();
        run.assertThatEnrolment(stranger, "nurturing").isRunning();
        move(lead, CUSTOMER);
        run.assertThatEnrolment(lead, "of-sales").hasEnded("customer");
    }

    @Test
    void whatOneTransactionBringsIsToldTogetherAndOnlyIfItIsKept() {
        deploy(repository, "together", messageOrThreeDays("together", "TogetherBegins", "TogetherMoves"));
        var lead = aLead().in(leads);

        transaction.executeWithoutResult(tx -> {
            run.does(lead, "TogetherBegins");
            assertThat(run.enrolments(lead, "together")).isEmpty();
            tx.setRollbackOnly();
        });
        assertThat(run.enrolments(lead, "together")).isEmpty();

        transaction.executeWithoutResult(tx -> {
            run.does(lead, "TogetherBegins");
            move(lead, DISQUALIFIED);
        });
        // Who is disqualified in the same moment had not entered yet.
        assertThat(run.enrolments(lead, "together")).hasSize(1);
    }

    @Test
    void whereTheEngineCannotEndItTheEnrolmentEndsNevertheless() {
        deploy(repository, "held", messageOrThreeDays("held", "HeldBegins", "HeldMoves"));
        var lead = aLead().in(leads);
        run.does(lead, "HeldBegins");
        var instance = run.enrolment(lead, "held").processInstance();
        jdbc.update("update act_ru_execution set proc_def_id_ = null where id_ = ?", instance);

        move(lead, CUSTOMER);

        assertThat(run.enrolment(lead, "held").endReason()).isEqualTo("customer");
        assertThat(jdbc.queryForList("select kind from kept_message where lead_id = ?", String.class, lead.value()))
                .containsExactly("END");
        jdbc.update("delete from kept_message where lead_id = ?", lead.value());
        var definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("held")
                .singleResult()
                .getId();
        jdbc.update("update act_ru_execution set proc_def_id_ = ? where id_ = ?", definition, instance);
        runtime.deleteProcessInstance(instance, "tidy");
    }

    private void move(LeadId lead, LifecycleStage to) {
        leads.move(List.of(StageMove.to(lead, to, By.PEOPLE, "a test")));
    }

    /** A mail that waits in the outbox; answers its step. */
    private String order(LeadId lead, String scenario) {
        var edition = MailFixtures.publishReminder(templates);
        var step = "Send in " + scenario;
        // Before its transaction ends, so that no dispatcher sees it due; for longer than any test moves the clock.
        transaction.executeWithoutResult(tx -> {
            mailer.enqueue(List.of(new MailOrder(lead, scenario, step, 1, edition, "reminder")));
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    putOff(lead, step);
                }
            });
        });
        return step;
    }

    private void putOff(LeadId lead, String step) {
        var written = jdbc.update(
                "update delivery set due_at = ? where lead = ? and step = ?",
                Timestamp.from(clock.now().plus(Duration.ofDays(3650))),
                lead.value(),
                step);
        assertThat(written).isEqualTo(1);
    }

    private Delivery mail(LeadId lead, String step) {
        return mailer.of(lead, Pageable.unpaged()).stream()
                .filter(mail -> mail.step().equals(step))
                .findFirst()
                .orElseThrow();
    }

    private String verdict(LeadId lead, String step) {
        return said(Objects.requireNonNull(Said.read(jdbc.queryForObject(
                "select said from delivery where lead = ? and step = ?", String.class, lead.value(), step))));
    }

    private static org.camunda.bpm.model.bpmn.BpmnModelInstance runsIn(String rules, String key) {
        var model = Bpmn.convertToString(messageOrThreeDays(key, "UnsubscribedBegins", "OfSalesMoves"));
        var process = "(<process [^>]*>)";
        return Bpmn.readModelFromStream(new java.io.ByteArrayInputStream(model.replaceFirst(
                        process,
                        "$1<extensionElements><camunda:properties><camunda:property name=\"runs-in\" value=\"" + rules
                                + "\"/></camunda:properties></extensionElements>")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private void remove(String scenario) {
        repository
                .createDeploymentQuery()
                .deploymentName(scenario)
                .list()
                .forEach(each -> repository.deleteDeployment(each.getId(), true));
    }
}
