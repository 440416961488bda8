package dev.hagukumi.scenario.expression;

import dev.hagukumi.scenario.vocabulary.StepVocabulary;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.jspecify.annotations.Nullable;

/** A whole expression that names a step: {@code ${sendMail}}. Resolved without any expression language. */
class StepExpression implements Expression {
    private final StepVocabulary vocabulary;
    private final String step;

    StepExpression(StepVocabulary vocabulary, String step) {
        this.vocabulary = vocabulary;
        this.step = step;
    }

    @Override
    public Object getValue(@Nullable VariableScope scope) {
        return vocabulary.bean(step);
    }

    @Override
    public Object getValue(@Nullable VariableScope scope, @Nullable BaseDelegateExecution execution) {
        return vocabulary.bean(step);
    }

    @Override
    public void setValue(@Nullable Object value, VariableScope scope) {
        throw new UnsupportedOperationException("a step cannot be set");
    }

    @Override
    public void setValue(@Nullable Object value, VariableScope scope, BaseDelegateExecution execution) {
        throw new UnsupportedOperationException("a step cannot be set");
    }

    @Override
    public String getExpressionText() {
        return "${" + step + "}";
    }

    @Override
    public boolean isLiteralText() {
        return false;
    }
}
