package dev.hagukumi.scenario.check;

import dev.hagukumi.scenario.expression.Facts;
import dev.hagukumi.scenario.expression.ReadExpression;
import dev.hagukumi.scoring.RuleBook;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Wherever an expression stands, it asks only lead, calendar and the scenario's own variables; parameters hold plain text. */
class ExpressionsAreHarmless implements Law {
    private static final Pattern KEY = Pattern.compile("\"key\"\\s*:\\s*\"([^\"]+)\"");
    private static final Set<String> PARAMETERS = Set.of("inputParameter", "outputParameter");

    private final Facts facts;
    private final Supplier<RuleBook> rules;

    ExpressionsAreHarmless(Facts facts, Supplier<RuleBook> rules) {
        this.facts = facts;
        this.rules = rules;
    }

    @Override
    public void examine(Model model, Faults faults) {
        var variables = variablesOf(model);
        model.elements().forEach(element -> {
            var carrier = model.carrier(element);
            if (PARAMETERS.contains(element.getTagName()) && !element.elements().isEmpty())
                faults.add(
                        carrier, "parameter '" + element.attribute("name") + "' must be plain text or an expression");
            read(carrier, element.getText(), variables, faults);
            for (var attribute : element.attributes()) {
                if (!attribute.endsWith(":delegateExpression"))
                    read(carrier, String.valueOf(element.attribute(attribute)), variables, faults);
            }
        });
        model.elements("message")
                .filter(message -> isExpression(String.valueOf(message.attribute("name"))))
                .forEach(message -> faults.add(message, "the name of a message may not be an expression"));
    }

    private void read(Element element, String text, Set<String> variables, Faults faults) {
        if (!isExpression(text)) return;
        ReadExpression.faults(text.strip(), facts, variables, rules.get().scores())
                .forEach(reason -> faults.add(element, reason));
    }

    private static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    private static Set<String> variablesOf(Model model) {
        var names = new HashSet<String>();
        model.elements()
                .filter(e -> PARAMETERS.contains(e.getTagName()))
                .forEach(e -> names.add(String.valueOf(e.attribute("name"))));
        model.beside().forEach((file, content) -> {
            if (file.endsWith(".form")) KEY.matcher(content).results().forEach(key -> names.add(key.group(1)));
        });
        return names;
    }
}
