package dev.hagukumi.scoring.cases;

import dev.hagukumi.platform.Finding;
import dev.hagukumi.scoring.ledger.ReplayLife;
import dev.hagukumi.scoring.ledger.Replayed;
import dev.hagukumi.scoring.rulebook.RuleFiles;
import dev.hagukumi.scoring.rulebook.RuleSet;
import dev.hagukumi.scoring.rulebook.ShippedNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Tries the golden cases of a rules folder on its rules. */
public final class RunCases {
    private final RuleSet rules;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> fired = new TreeSet<>();
    private final boolean shippedNumbers;
    private int cases;
    private int otherwise;

    public RunCases(RuleSet rules) {
        this.rules = rules;
        this.shippedNumbers = ShippedNumbers.areIn(rules.files());
    }

    /** Answers what does not come out as expected. */
    public List<Finding> run(RuleFiles files) {
        for (var file : files.cases()) new ReadCases(file, findings).read().forEach(this::run);
        return findings;
    }

    /** How many were run. */
    public int count() {
        return cases;
    }

    /** How many examples of the shipped numbers come out otherwise because the numbers are others; that is nobody's mistake. */
    public int otherwise() {
        return otherwise;
    }

    /** The codes of the rules that no case made fire. */
    public Set<String> silentRules() {
        var silent = new TreeSet<>(rules.codes());
        silent.removeAll(fired);
        return silent;
    }

    private void run(GoldenCase golden) {
        cases++;
        try {
            var replayed = new ReplayLife(rules, golden.life()).until(golden.until());
            fired.addAll(replayed.fired());
            compare(golden, replayed);
        } catch (RuntimeException e) {
            findings.add(finding(golden, "the rules failed: " + e.getMessage()));
        }
    }

    private void compare(GoldenCase golden, Replayed replayed) {
        var actual = told(replayed);
        var wrong = golden.expected().entrySet().stream()
                .filter(each -> !each.getValue().equals(actual.get(each.getKey())))
                .map(each -> actual.containsKey(each.getKey())
                        ? each.getKey() + " is " + actual.get(each.getKey()) + ", expected " + each.getValue()
                        : "there is no score " + each.getKey())
                .collect(Collectors.joining("; "));
        if (wrong.isEmpty()) return;
        if (golden.example() && !shippedNumbers) otherwise++;
        else
            findings.add(finding(
                    golden, wrong + " (by " + actual.get("awards") + "); mend the numbers or rules, or this case"));
    }

    private static Map<String, String> told(Replayed replayed) {
        var told = new TreeMap<String, String>();
        replayed.scores().forEach((score, points) -> told.put(score, points.toString()));
        var awards = new TreeMap<String, Integer>();
        replayed.lines().forEach(line -> awards.merge(line.code(), line.points(), Integer::sum));
        told.put("awards", awards.toString());
        told.put("rank", replayed.rank().name());
        told.put("grade", replayed.grade().name());
        told.put("stage", replayed.stage().name());
        told.put("signals", replayed.signals().toString());
        return told;
    }

    private static Finding finding(GoldenCase golden, String message) {
        return new Finding(golden.file(), golden.line(), golden.name(), message);
    }
}
