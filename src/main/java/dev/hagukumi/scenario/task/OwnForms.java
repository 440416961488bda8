package dev.hagukumi.scenario.task;

import java.util.Map;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/** Forms as people fill them in: what comes back holds the form's fields and nothing else. */
class OwnForms extends FormServiceImpl {
    private final ProcessEngineConfigurationImpl engine;

    OwnForms(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    @Override
    public void submitTaskForm(String task, @Nullable Map<String, Object> variables) {
        onlyFields(task, variables);
        super.submitTaskForm(task, variables);
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String task, @Nullable Map<String, Object> variables, boolean deserialize) {
        onlyFields(task, variables);
        return super.submitTaskFormWithVariablesInReturn(task, variables, deserialize);
    }

    private void onlyFields(String task, @Nullable Map<String, Object> variables) {
        if (Answerer.of(engine.getIdentityService()).isAPerson())
            FormFields.of(task, engine).check(variables);
    }
}
