package dev.hagukumi.scenario.engine;

import static dev.hagukumi.lead.LeadFixtures.aLead;
import static dev.hagukumi.scenario.TestModels.deploy;
import static dev.hagukumi.scenario.TestModels.messageOr;
import static dev.hagukumi.scenario.TestModels.reentry;
import static dev.hagukumi.scenario.TestModels.scenario;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.mail.Delivery;
import dev.hagukumi.mail.Mailer;
import dev.hagukumi.platform.Clock;
import dev.hagukumi.scenario.EngineTime;
import dev.hagukumi.scenario.ScenarioRun;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;

@HagukumiTest
class EngineClockTests {
    private static final String REQUEST = "document-request";

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService jobs;

    @Autowired
    Leads leads;

    @Autowired
    Clock clock;

    @Autowired
    EngineTime time;

    @Autowired
    ScenarioRun run;

    @Autowired
    Stumble stumble;

    @Autowired
    Mailer mailer;

    @BeforeEach
    void holdTheClock() {
        time.pause();
        time.runDue();
    }

    @AfterEach
    void letItRun() {
        time.resume();
    }

    private void forwardTo(Instant instant) {
        clock.forward(Duration.between(clock.now(), instant));
        time.follow();
    }

    @Test
    void aLeadWhoVisitsOnTheFirstDayIsNotReminded() {
        var lead = aLead().in(leads);
        run.does(lead, "DocumentRequested");
        run.assertThatEnrolment(lead, REQUEST).isWaitingAt("AwaitVisit");

        forwardTo(run.enrolment(lead, REQUEST).startedAt().plus(Duration.ofDays(1)));
        time.runDue();
        run.does(lead, "PageViewed");
        forwardTo(run.enrolment(lead, REQUEST).startedAt().plus(Duration.ofDays(4)));
        time.runDue();

        run.assertThatEnrolment(lead, REQUEST)
                .hasEnded("completed")
                .hasPassed("PageViewed", "Visited")
                .hasNotPassed("SendReminder");
        assertThat(mailsTo(lead)).isZero();
    }

    @Test
    void aLeadWhoVisitsASecondBeforeTheThirdDayIsOverIsNotReminded() {
        var lead = aLead().in(leads);
        run.does(lead, "DocumentRequested");

        forwardTo(run.enrolment(lead, REQUEST)
                .startedAt()
                .plus(Duration.ofDays(3))
                .minusSeconds(1));
        time.runDue();
        run.does(lead, "PageViewed");
        clock.forward(Duration.ofSeconds(2));
        time.follow();
        time.runDue();

        run.assertThatEnrolment(lead, REQUEST).hasEnded("completed").hasPassed("Visited");
        assertThat(mailsTo(lead)).isZero();
    }

    @Test
    void aLeadWhoDoesNotVisitIsRemindedOnce() {
        var lead = aLead().in(leads);
        run.does(lead, "DocumentRequested");

        forwardTo(run.enrolment(lead, REQUEST)
                .startedAt()
                .plus(Duration.ofDays(3))
                .plusSeconds(1));
        var done = time.runDue();

        assertThat(done).as("timer and step").isGreaterThanOrEqualTo(2);
        run.assertThatEnrolment(lead, REQUEST)
                .hasEnded("completed")
                .hasPassedExactly("DocumentRequested", "AwaitVisit", "ThreeDaysPassed", "SendReminder", "Reminded");
        assertThat(mailer.of(lead, Pageable.unpaged())).singleElement().satisfies(delivery -> {
            assertThat(delivery.mail()).isEqualTo("reminder");
            assertThat(delivery.step()).isEqualTo("SendReminder");
            assertThat(delivery.occurrence()).isEqualTo(1);
        });
    }

    private long mailsTo(LeadId lead) {
        return mailer.of(lead, Pageable.unpaged()).map(Delivery::id).getTotalElements();
    }

    @Test
    void theEngineGoesByTheBusinessClock() {
        clock.forward(Duration.ofHours(1));
        time.follow();

        assertThat(ClockUtil.getCurrentTime().toInstant())
                .isBetween(clock.now().minusSeconds(2), clock.now().plusSeconds(2));
    }

    @Test
    void theNextDueTimerIsKnown() {
        deploy(repository, "next-due", messageOr("PT1M", "next-due", "NextDueBegins", "NextDueMoves"));
        var lead = aLead().in(leads);
        run.does(lead, "NextDueBegins");
        var due = run.enrolment(lead, "next-due").startedAt().plus(Duration.ofMinutes(1));

        assertThat(time.nextDue()).hasValueSatisfying(next -> assertThat(next).isBeforeOrEqualTo(due.plusSeconds(1)));
    }

    @Test
    void aStepThatFailsIsTriedAgainAndEndsAsAnIncident() {
        deploy(repository, "stumbling", stumbling("stumbling", "StumblingBegins"));
        var lead = aLead().in(leads);
        stumble.failing.add(lead);
        run.does(lead, "StumblingBegins");
        var instance = run.enrolment(lead, "stumbling").processInstance();

        for (var n = 0; n < 10 && incidents(instance) == 0; n++) {
            time.runDue();
            clock.forward(Duration.ofHours(3));
            time.follow();
        }

        assertThat(incidents(instance)).isEqualTo(1);
        assertThat(stumble.occurrences(lead))
                .as("one pass, tried again")
                .hasSize(5)
                .containsOnly(1);
        run.assertThatEnrolment(lead, "stumbling")
                .isRunning()
                .isWaitingAt("Stumble")
                .hasNotPassed("Stumble");

        stumble.failing.remove(lead);
        jobs.setJobRetries(
                jobs.createJobQuery().processInstanceId(instance).singleResult().getId(), 1);
        time.runDue();

        run.assertThatEnrolment(lead, "stumbling").hasEnded("completed");
        assertThat(incidents(instance)).isZero();
    }

    @Test
    void aStepThatFindsTheDatabaseAwayLosesNoRetryHoweverOften() {
        deploy(repository, "away", stumbling("away", "AwayBegins"));
        var lead = aLead().in(leads);
        stumble.cutOff.put(lead, new AtomicInteger(12));
        run.does(lead, "AwayBegins");

        time.runDue();

        assertThat(stumble.occurrences(lead)).hasSize(13);
        run.assertThatEnrolment(lead, "away").hasEnded("completed");
    }

    @Test
    void anotherEnrolmentIsAnotherOccurrence() {
        deploy(repository, "twice", reentry("after-completion", stumbling("twice", "TwiceBegins")));
        var lead = aLead().in(leads);

        run.does(lead, "TwiceBegins");
        time.runDue();
        run.does(lead, "TwiceBegins");
        time.runDue();

        assertThat(stumble.occurrences(lead)).containsExactly(1, 2);
    }

    @Test
    void aLoopCountsItsPasses() {
        var model = scenario("looping", "LoopingBegins")
                .exclusiveGateway("Again")
                .serviceTask("Stumble")
                .name("Stumble")
                .camundaAsyncBefore()
                .camundaDelegateExpression("${stumble}")
                .eventBasedGateway()
                .id("Await")
                .name("Wait")
                .intermediateCatchEvent("More")
                .name("More")
                .message("LoopingMore")
                .connectTo("Again")
                .moveToNode("Await")
                .intermediateCatchEvent("Over")
                .name("Over")
                .timerWithDuration("P1Y")
                .endEvent("End")
                .name("End")
                .done();
        deploy(repository, "looping", model);
        var lead = aLead().in(leads);

        run.does(lead, "LoopingBegins");
        time.runDue();
        run.does(lead, "LoopingMore");
        time.runDue();
        run.does(lead, "LoopingMore");
        time.runDue();

        assertThat(stumble.occurrences(lead)).containsExactly(1, 2, 3);
    }

    @Test
    void aPausedEngineTakesNoJobs() {
        deploy(repository, "paused", stumbling("paused", "PausedBegins"));
        var lead = aLead().in(leads);

        run.does(lead, "PausedBegins");

        run.assertThatEnrolment(lead, "paused").isWaitingAt("Stumble");
        assertThat(time.runDue()).isGreaterThanOrEqualTo(1);
        run.assertThatEnrolment(lead, "paused").hasEnded("completed");
    }

    private long incidents(String instance) {
        return runtime.createIncidentQuery().processInstanceId(instance).count();
    }

    private static BpmnModelInstance stumbling(String key, String startMessage) {
        return scenario(key, startMessage)
                .serviceTask("Stumble")
                .name("Stumble")
                .camundaAsyncBefore()
                .camundaDelegateExpression("${stumble}")
                .endEvent("End")
                .name("End")
                .done();
    }
}
