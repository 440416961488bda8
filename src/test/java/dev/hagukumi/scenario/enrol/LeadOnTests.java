package dev.hagukumi.scenario.enrol;

import static dev.hagukumi.lead.LeadFixtures.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.platform.Clock;
import dev.hagukumi.scenario.ScenarioRun;
import dev.hagukumi.scenario.Scenarios;
import dev.hagukumi.scenario.TestModels;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionOperations;

@HagukumiTest
class LeadOnTests {
    @Autowired
    RepositoryService repository;

    @Autowired
    ApplicationEventPublisher publisher;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    Scenarios scenarios;

    @Autowired
    Clock clock;

    @Autowired
    Leads leads;

    ScenarioRun run;

    @BeforeEach
    void run() {
        run = new ScenarioRun(repository, publisher, transaction, scenarios, clock);
    }

    @Test
    void aMessageStartsAndTheNextOneMoves() {
        run.deploy("lead-on", TestModels.messageOrThreeDays("lead-on", "LeadOnBegins", "LeadOnMoves"));
        var lead = aLead().in(leads);

        run.does(lead, "LeadOnBegins");
        assertThat(run.enrolment(lead, "lead-on").waitingAt()).containsExactly("Await");
        run.does(lead, "LeadOnMoves");

        assertThat(run.enrolment(lead, "lead-on").endReason()).isEqualTo("completed");
    }
}
