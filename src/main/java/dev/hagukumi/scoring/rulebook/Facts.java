package dev.hagukumi.scoring.rulebook;

import dev.hagukumi.lead.LifecycleStage;
import dev.hagukumi.scoring.rulebook.Words.Word;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the fields of the facts are, told in a rule author's words. */
final class Facts {
    private static final String STAGE = LifecycleStage.class.getSimpleName() + ".";

    private Facts() {}

    static Map<String, Class<?>> fields(Class<?> fact) {
        var fields = new LinkedHashMap<String, Class<?>>();
        if (fact.isRecord())
            for (RecordComponent field : fact.getRecordComponents()) fields.put(field.getName(), field.getType());
        return fields;
    }

    static boolean isStage(String name) {
        return name.startsWith(STAGE)
                && Arrays.stream(LifecycleStage.values()).anyMatch(stage -> name.equals(STAGE + stage.name()));
    }

    /**
     * Whether a field of this type can be compared with the word at all; the compiler accepts some that never match.
     *
     * @param named types of the variables and fields the word may name
     */
    static boolean fits(Class<?> type, Word value, Map<String, Class<?>> named) {
        var other = named.get(value.text());
        if (other != null || value.text().startsWith("$"))
            return other == null || other == Object.class || other == type;
        if (type == int.class) return value.kind() == Words.Kind.NUMBER || value.is("-") || value.is("(");
        if (type == boolean.class) return value.is("true") || value.is("false");
        if (type == String.class) return value.kind() == Words.Kind.TEXT;
        if (type == LifecycleStage.class) return isStage(value.text());
        return true;
    }

    static String describe(Class<?> type) {
        if (type == int.class) return "a whole number";
        if (type == boolean.class) return "true or false";
        if (type == String.class) return "a text in double quotes";
        return type == LifecycleStage.class ? "a stage, as LifecycleStage.ENGAGED," : "a " + type.getSimpleName();
    }
}
