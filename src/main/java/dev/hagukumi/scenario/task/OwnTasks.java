package dev.hagukumi.scenario.task;

import java.util.Map;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/** Tasks as people answer them: claimed for oneself, given back by oneself, and answered with the fields of their form. */
class OwnTasks extends TaskServiceImpl {
    private final ProcessEngineConfigurationImpl engine;

    OwnTasks(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    @Override
    public void claim(String task, @Nullable String user) {
        var answerer = answerer();
        if (user != null && !answerer.mayActForOthers() && !answerer.is(user))
            throw answerer.refused("A task is claimed for oneself, not for '" + user + "'.");
        super.claim(task, user);
    }

    /** With nobody as holder this is how a task is given back, which its holder may. */
    @Override
    public void setAssignee(String task, @Nullable String user) {
        if (user == null && !answerer().mayActForOthers()) super.claim(task, null);
        else super.setAssignee(task, user);
    }

    @Override
    public void complete(String task, @Nullable Map<String, Object> variables) {
        onlyFields(task, variables);
        super.complete(task, variables);
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String task, @Nullable Map<String, Object> variables, boolean deserialize) {
        onlyFields(task, variables);
        return super.completeWithVariablesInReturn(task, variables, deserialize);
    }

    private void onlyFields(String task, @Nullable Map<String, Object> variables) {
        if (answerer().isAPerson()) FormFields.of(task, engine).check(variables);
    }

    private Answerer answerer() {
        return Answerer.of(engine.getIdentityService());
    }
}
