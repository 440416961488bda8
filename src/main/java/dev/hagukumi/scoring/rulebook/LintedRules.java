package dev.hagukumi.scoring.rulebook;

import java.util.Map;
import java.util.Set;

/** What the checks noted on their way. */
record LintedRules(Map<String, WrittenRule> byName, Set<String> scores) {

    /** How a compiled rule is found again. */
    static String name(String inPackage, String rule) {
        return inPackage + "/" + rule;
    }
}
