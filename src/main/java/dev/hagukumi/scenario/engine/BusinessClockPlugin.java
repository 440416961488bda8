package dev.hagukumi.scenario.engine;

import dev.hagukumi.platform.Clock;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/** The engine wakes up on business time: an offset that outlived the last run counts before the first job is looked for. */
@Component
class BusinessClockPlugin extends AbstractProcessEnginePlugin {
    private final Clock clock;

    BusinessClockPlugin(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        ClockUtil.offset(clock.offset().toMillis());
    }
}
