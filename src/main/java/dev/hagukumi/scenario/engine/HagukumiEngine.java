package dev.hagukumi.scenario.engine;

import dev.hagukumi.scenario.deploy.DeployRoom;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;

/** The stock engine with our deployer in its place; all else is set by the plugins of the rooms. */
class HagukumiEngine extends SpringProcessEngineConfiguration {
    private final DeployRoom deploy;

    HagukumiEngine(DeployRoom deploy) {
        this.deploy = deploy;
    }

    /** No decision tables, no cases: they would bring languages along that nobody checks. */
    @Override
    protected Collection<? extends Deployer> getDefaultDeployers() {
        return List.of(getBpmnDeployer(), getCamundaFormDeployer());
    }

    @Override
    protected BpmnDeployer getBpmnDeployer() {
        return deploy.inPlaceOf(super.getBpmnDeployer());
    }
}
