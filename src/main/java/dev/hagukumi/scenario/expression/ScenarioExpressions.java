package dev.hagukumi.scenario.expression;

import dev.hagukumi.scenario.vocabulary.StepVocabulary;
import java.lang.reflect.Method;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/** The engine's expressions with all doors closed but ours: no beans, no functions, no way into any object. */
public class ScenarioExpressions extends JuelExpressionManager {
    private static final Pattern NAME_ALONE = Pattern.compile("\\s*[$#]\\{\\s*(\\w+)\\s*}\\s*");

    private final StepVocabulary vocabulary;
    private final ELResolver doors;

    public ScenarioExpressions(StepVocabulary vocabulary, Facts facts) {
        this.vocabulary = vocabulary;
        this.doors = new Doors(facts);
    }

    @Override
    public Expression createExpression(String text) {
        var name = NAME_ALONE.matcher(text);
        if (name.matches() && vocabulary.find(name.group(1)).isPresent())
            return new StepExpression(vocabulary, name.group(1));
        return super.createExpression(text);
    }

    @Override
    protected ELResolver createElResolver() {
        return doors;
    }

    /** The stock functions stay out: a model needs none. */
    @Override
    public void addFunction(String name, Method function) {}
}
