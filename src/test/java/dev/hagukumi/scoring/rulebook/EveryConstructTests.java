package dev.hagukumi.scoring.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever the checks before let a rule say, the reading of what it was compiled to lets pass. */
class EveryConstructTests {
    private static final List<String> AWARDS = List.of(
            "$r : Reaction(further, !further || further == false) THEN score.addOncePer($r.type() + \" \" + $r.points() + $r.further(), -$r.points() * 2 + 1);",
            "Reaction(type != \"MailOpened\" && points > 1 && < 5) THEN score.keepAt((1 + 2) % 3 - 4 / 2);",
            "Reaction(type in (\"MailOpened\", \"MailClicked\"), points not in (1, 2), object not in (\"a\"))",
            "Reaction(object matches \"[a-z]+[.]x\", object not matches \"b\", object contains \"c\", object not contains \"d\", object excludes \"e\", object memberOf \"f\", object soundslike \"g\")",
            "Reaction(points == 3 || != 4, points >= 3, points <= 5, points + 1 > 3, points * 2 > 3, points / 2 > 3, points % 2 == 1, points - 1 > -3, points > 1.5, (points > (1 + 2)), !(points > 3))",
            "Reaction($p : points, $t : type, $o : object, $f : further) THEN score.addOncePer($t + $o + $f, $p);",
            "Reaction($p : points, $o : object) Visits(count > $p, count >= $p, count == $p, count != $p) PageView(path == $o || page != $o)",
            "Reaction($p : points) Visits($c : count) Silence($m : months) Threshold(points > $p || points > $c || points < $m + $p)",
            "Visits(count == needed, count != points, needed > count) Trait(value == name, value > name)",
            "Reaction($b : further) Reaction(further == $b) Reaction(further != $b)",
            "Reaction() not Silence() exists Visits()",
            "not(Silence(months > 3)) exists(Silence(months > 4)) Reaction()",
            "(Reaction(points > 1) and Visits()) or Silence()",
            "(or Reaction() Visits()) (and Silence() Trait())",
            "not(Reaction() and Visits()) exists(Reaction() or Visits()) Silence()",
            "$r : Reaction(object == \"製品（A） #~^? it's\") THEN score.add(1); score.add($r.points());",
            "$a : Reaction() $b : Visits() $c : Silence() $d : Trait() $e : PageView() $f : Threshold() THEN score.add($a.points() + $b.points() + $c.points() + $d.points() + $e.weight() + $f.points());");
    private static final List<String> QUALIFICATION = List.of(
            "Standing(stage == LifecycleStage.NEW, stage != LifecycleStage.MQL)",
            "Standing(stage in (LifecycleStage.NEW, LifecycleStage.LOST), stage not in (LifecycleStage.MQL))",
            "Standing(stage > LifecycleStage.NEW, stage <= LifecycleStage.LOST) THEN stage.moveTo(LifecycleStage.SQL);",
            "Standing($s : stage) Standing(stage == $s) THEN stage.moveTo($s);",
            "$s : Standing() Total(score == \"engagement\", now - was > 3) THEN stage.moveTo($s.stage()); signal.raise(\"ReadyForSales\");",
            "Threshold($p : points) not Total(now > $p) exists Total(now > $p || was > $p)");

    private static String file(Layer layer, String folder, List<String> rules, String usual) {
        var head = Stream.concat(
                        layer.facts.values().stream().map(type -> "import " + type.getName() + ";"),
                        layer.verbs.keySet().stream().map(layer::declaration))
                .collect(Collectors.joining("\n", "package rules." + folder + ";\n", "\n"));
        return head
                + (layer == Layer.QUALIFICATION ? "import dev.hagukumi.lead.LifecycleStage;\n" : "")
                + IntStream.range(0, rules.size())
                        .mapToObj(number -> {
                            var parts = rules.get(number).split(" THEN ");
                            return "rule \"構文 " + number + " (one - of %)\"\n@code(\"construct-" + folder + number
                                    + "\")\n@ja(\"構文、その" + number + "・テスト。\")\nwhen\n" + parts[0] + "\nthen\n"
                                    + (parts.length > 1 ? parts[1] : usual) + "\nend\n";
                        })
                        .collect(Collectors.joining());
    }

    @Test
    void whatTheChecksBeforeAllowCompilesAndRuns() {
        var awards = file(Layer.AWARDS, "engagement", AWARDS, "score.add(1);");
        var qualification =
                file(Layer.QUALIFICATION, "qualification", QUALIFICATION, "signal.raise(\"ReadyForSales\");");
        var both = new RuleFiles(Stream.concat(
                        ShippedRules.and("engagement/constructs.drl", awards).files().stream(),
                        Stream.of(new RuleFile("qualification/constructs.drl", "constructs", qualification)))
                .toList());

        try (var rules = ShippedRules.open(both)) {
            assertThat(rules.codes()).contains("construct-engagement0", "construct-qualification5");
        }
    }
}
