package dev.hagukumi.scenario.enrol;

import static dev.hagukumi.lead.LeadFixtures.aLead;
import static dev.hagukumi.scenario.TestModels.deploy;
import static dev.hagukumi.scenario.TestModels.messageOr;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.scenario.EngineTime;
import dev.hagukumi.scenario.ScenarioRun;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Visit and timer at the same moment: one database transaction decides. */
@HagukumiTest
class RaceTests {
    private static final int TIMES = 100;

    @Autowired
    RepositoryService repository;

    @Autowired
    ManagementService jobs;

    @Autowired
    Leads leads;

    @Autowired
    EngineTime time;

    @Autowired
    ScenarioRun run;

    @Autowired
    JdbcTemplate jdbc;

    private final CyclicBarrier gun = new CyclicBarrier(2);
    private final ExecutorService runners = Executors.newFixedThreadPool(2);

    @BeforeEach
    void takeTheTimerIntoOurHands() {
        time.pause();
    }

    @AfterEach
    void giveItBack() {
        time.resume();
        runners.shutdownNow();
    }

    @Test
    void visitAndTimerTakeExactlyOnePathAHundredTimes() throws Exception {
        deploy(repository, "race", messageOr("PT1S", "race", "RaceBegins", "RaceVisit"));
        var visited = 0;

        for (var n = 0; n < TIMES; n++) {
            var lead = aLead().in(leads);
            run.does(lead, "RaceBegins");
            race(lead, n - TIMES / 2);
            if (cameByVisit(lead)) visited++;
        }

        assertThat(visited).as("visits that were faster").isBetween(1, TIMES - 1);
    }

    /** @param headStart of the visit in 0.3 milliseconds; of the timer where negative */
    private void race(LeadId lead, int headStart) throws Exception {
        var timer = jobs.createJobQuery()
                .processInstanceId(run.enrolment(lead, "race").processInstance())
                .singleResult()
                .getId();
        var visit = runners.submit(() -> {
            gun.await();
            LockSupport.parkNanos(-headStart * 300_000L);
            run.does(lead, "RaceVisit");
            return null;
        });
        var timeout = runners.submit(() -> {
            gun.await();
            LockSupport.parkNanos(headStart * 300_000L);
            fire(timer);
            return null;
        });
        visit.get(30, TimeUnit.SECONDS);
        timeout.get(30, TimeUnit.SECONDS);
    }

    private void fire(String timer) {
        try {
            jobs.executeJob(timer);
        } catch (RuntimeException lost) {
            // the visit was faster: how much so decides which of its exceptions the engine throws
        }
    }

    private boolean cameByVisit(LeadId lead) {
        run.assertThatEnrolment(lead, "race").hasEnded("completed");
        var ends = jdbc.queryForList(
                "select step from journey_step where instance = ? and step in ('Moved', 'Late')",
                String.class,
                run.enrolment(lead, "race").processInstance());
        assertThat(ends).as("ways of lead " + lead).hasSize(1);
        return ends.contains("Moved");
    }
}
