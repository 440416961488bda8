package dev.hagukumi.scenario.timer;

import dev.hagukumi.lead.Leads;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives the engine our meaning of time. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class TimersPlugin extends AbstractProcessEnginePlugin {
    private final LeadZone zone;

    TimersPlugin(ObjectProvider<Leads> leads) {
        this.zone = new LeadZone(leads::getObject);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setBusinessCalendarManager(new Timers(zone));
    }
}
