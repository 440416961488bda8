package dev.hagukumi.scenario.step;

import dev.hagukumi.sales.Handoffs;
import java.util.ArrayList;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Builds into every model what the steps rely on. */
@Configuration(proxyBeanMethods = false)
class StepConfiguration {

    @Bean
    ProcessEnginePlugin builtIn(ObjectProvider<Handoffs> handoffs) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                var listeners = new ArrayList<BpmnParseListener>();
                if (engine.getCustomPostBPMNParseListeners() != null)
                    listeners.addAll(engine.getCustomPostBPMNParseListeners());
                listeners.add(new RememberWhoDecided());
                listeners.add(new NameTasks());
                listeners.add(new CloseHandoff(handoffs::getObject));
                engine.setCustomPostBPMNParseListeners(listeners);
            }
        };
    }
}
