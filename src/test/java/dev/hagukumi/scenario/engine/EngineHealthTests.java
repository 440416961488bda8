package dev.hagukumi.scenario.engine;

import static dev.hagukumi.Answered.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.platform.Secrets;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.resttestclient.TestRestTemplate;
import tools.jackson.databind.JsonNode;

@HagukumiTest
class EngineHealthTests {
    @Autowired
    TestRestTemplate http;

    @Autowired
    Secrets secrets;

    @Test
    void operationsSeeEngineAndJobExecutorInTheWordsOfTheStarter() {
        var operations = http.withBasicAuth("operations", secrets.get("HAGUKUMI_OPERATIONS_PASSWORD"));

        var health = body(operations.getForEntity("/actuator/health", JsonNode.class));

        assertThat(health.at("/components/processEngine/status").asString()).isEqualTo("UP");
        assertThat(health.at("/components/processEngine/details/name").asString())
                .isEqualTo("default");
        assertThat(health.at("/components/jobExecutor/status").asString()).isEqualTo("UP");
        assertThat(health.at("/components/jobExecutor/details/jobExecutor").propertyNames())
                .containsExactlyInAnyOrder(
                        "name",
                        "lockOwner",
                        "lockTimeInMillis",
                        "maxJobsPerAcquisition",
                        "waitTimeInMillis",
                        "processEngineNames");
    }

    @Test
    void aJobExecutorThatDoesNotRunIsDown() {
        var neverStarted = new DefaultJobExecutor();

        var health = new EngineHealth().jobExecutorHealthIndicator(neverStarted).health();

        assertThat(health).isNotNull().extracting(Health::getStatus).isEqualTo(Status.DOWN);
    }
}
