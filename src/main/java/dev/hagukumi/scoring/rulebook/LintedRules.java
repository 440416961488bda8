package dev.hagukumi.scoring.rulebook;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What the checks noted on their way. */
record LintedRules(Map<String, WrittenRule> byName, Set<String> scores) {

    /** How a compiled rule is found again. */
    static String name(String inPackage, String rule) {
        return inPackage + "/" + rule;
    }

    String inWords(String sentence, Locale language) {
        if (!language.getLanguage().equals("ja")) return sentence;
        return byName.values().stream()
                .filter(rule -> rule.sentence().equals(sentence))
                .map(WrittenRule::japanese)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(sentence);
    }
}
