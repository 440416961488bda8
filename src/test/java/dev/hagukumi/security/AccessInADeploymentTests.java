package dev.hagukumi.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Every endpoint × role × verb in a deployment. */
@DeploymentTest
class AccessInADeploymentTests {

    @Test
    void aDeploymentTellsEveryEndpointWhoeverBroughtIt(Deployment deployment) {
        assertThat(deployment.endpoints())
                .contains(
                        "POST /api/rules/diff web",
                        "GET /actuator/prometheus web",
                        "POST /engine-rest/task/{id}/claim rest",
                        "POST /engine-rest/engine/{name}/task/{id}/bpmnError rest",
                        "POST /camunda/api/engine/engine/{name}/task/{id}/bpmnError rest",
                        "GET /camunda/api/cockpit/plugin/base/{engine}/incident rest");
    }
}
