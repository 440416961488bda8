package dev.hagukumi.scenario.expression;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/** No script runs, though other jars bring script engines along. */
class NoScripts implements ScriptEngineResolver {

    @Override
    public void addScriptEngineFactory(ScriptEngineFactory factory) {}

    @Override
    public ScriptEngineManager getScriptEngineManager() {
        throw new ProcessEngineException("Scripts are not allowed here.");
    }

    @Override
    public ScriptEngine getScriptEngine(String language, boolean fromCache) {
        throw new ProcessEngineException("Scripts are not allowed here: there is no engine for '" + language + "'.");
    }
}
