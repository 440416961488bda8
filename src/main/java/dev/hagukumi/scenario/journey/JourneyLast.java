package dev.hagukumi.scenario.journey;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContextFactory;

/**
 * Opens the journey of a command before anything else, because sessions are flushed in reverse order: the engine's rows are
 * locked first and ours last, on every way. Otherwise a message and a timer that meet would wait for each other.
 */
class JourneyLast extends CommandContextFactory {

    JourneyLast(ProcessEngineConfigurationImpl engine) {
        setProcessEngineConfiguration(engine);
    }

    @Override
    public CommandContext createCommandContext() {
        var context = super.createCommandContext();
        context.getSession(Journey.class);
        return context;
    }
}
