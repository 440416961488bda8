package dev.hagukumi.scenario.expression;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Closes every way from a model, a query or a form into the program. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ClosedDoorsPlugin extends AbstractProcessEnginePlugin {
    private final ScenarioExpressions expressions;

    ClosedDoorsPlugin(ScenarioExpressions expressions) {
        this.expressions = expressions;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setExpressionManager(expressions);
        engine.setScriptEngineResolver(new NoScripts());
        engine.setEnableScriptCompilation(false);
        engine.setEnableScriptEngineLoadExternalResources(false);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setEnableXxeProcessing(false);
    }
}
