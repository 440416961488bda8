package dev.hagukumi.scenario.task;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts our tasks and forms in the place of the engine's, under whatever asks for them: REST, webapps, ourselves. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class TaskPlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setTaskService(new OwnTasks(engine));
        engine.setFormService(new OwnForms(engine));
        // An error that nothing catches would end the instance, quietly.
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        engine.getCommandCheckers().add(new OnlyOwnTasks());
    }
}
