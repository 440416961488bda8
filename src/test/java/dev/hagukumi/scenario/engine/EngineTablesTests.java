package dev.hagukumi.scenario.engine;

import static dev.hagukumi.lead.LeadFixtures.aLead;
import static dev.hagukumi.scenario.TestModels.deploy;
import static dev.hagukumi.scenario.TestModels.messageOr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.scenario.ScenarioRun;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@HagukumiTest
class EngineTablesTests {
    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MigrateEngineTables migrate;

    @Autowired
    IdGenerator ids;

    @Autowired
    ProcessEngine engine;

    @Autowired
    RepositoryService repository;

    @Autowired
    Leads leads;

    @Autowired
    ScenarioRun run;

    @Test
    void theEnginesTablesHaveOurIndexes() {
        assertThat(jdbc.queryForList(
                        "select indexname from pg_indexes where indexname like 'hagukumi_%'", String.class))
                .containsExactlyInAnyOrder(
                        "hagukumi_job_due", "hagukumi_step_due", "hagukumi_subscription", "hagukumi_running");
    }

    @Test
    void migratingAgainChangesNothing() {
        migrate.afterPropertiesSet();

        assertThat(jdbc.queryForObject("select count(*) from flyway_engine where success", Integer.class))
                .isEqualTo(4);
    }

    @Test
    void aVersionWithRunningInstancesCannotBeDeleted() {
        deploy(repository, "in-use", messageOr("P3D", "in-use", "KeptBegins", "KeptComes"));
        var lead = aLead().in(leads);
        run.does(lead, "KeptBegins");
        var deployment = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("in-use")
                .singleResult()
                .getDeploymentId();

        assertThatThrownBy(() -> repository.deleteDeployment(deployment))
                .hasMessageContaining("dependent process instances");

        run.assertThatEnrolment(lead, "in-use").isWaitingAt("Await");
    }

    @Test
    void idsAreShortAndGrow() {
        var first = ids.getNextId();
        var second = ids.getNextId();

        assertThat(first).hasSize(8);
        assertThat(second).hasSize(8).isGreaterThan(first);
    }

    @Test
    void theEnginesHistoryStaysEmpty() {
        assertThat(engine.getProcessEngineConfiguration().getHistory()).isEqualTo("journey");
        assertThat(jdbc.queryForObject("select count(*) from act_hi_actinst", Integer.class))
                .isZero();
        assertThat(jdbc.queryForObject("select count(*) from act_hi_procinst", Integer.class))
                .isZero();
        assertThat(jdbc.queryForObject("select count(*) from act_hi_varinst", Integer.class))
                .isZero();
    }
}
