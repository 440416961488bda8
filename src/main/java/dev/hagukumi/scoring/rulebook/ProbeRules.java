package dev.hagukumi.scoring.rulebook;

import dev.hagukumi.lead.LifecycleStage;
import dev.hagukumi.platform.Finding;
import dev.hagukumi.scoring.facts.PageView;
import dev.hagukumi.scoring.facts.Reaction;
import dev.hagukumi.scoring.facts.Silence;
import dev.hagukumi.scoring.facts.Standing;
import dev.hagukumi.scoring.facts.Total;
import dev.hagukumi.scoring.facts.Trait;
import dev.hagukumi.scoring.facts.Visits;
import dev.hagukumi.scoring.rulebook.FireRules.FiredWithoutEnd;
import java.util.ArrayList;
import java.util.List;

/** Fires compiled rules once on every kind of fact and at every stage, to find those that would fire without end. */
final class ProbeRules {
    private final RuleSet rules;
    private final Points points;
    private final List<Finding> findings = new ArrayList<>();

    ProbeRules(RuleSet rules, Points points) {
        this.rules = rules;
        this.points = points;
    }

    List<Finding> probe() {
        points.reactions().forEach((type, row) -> attempt(() -> rules.award(facts(type, row))));
        for (var stage : LifecycleStage.values()) {
            var totals = rules.scores().stream()
                    .map(score -> new Total(score, 0, 1_000))
                    .toList();
            attempt(() -> rules.qualify(new Standing(stage, stage.hasReturned(), 1_000), totals));
        }
        return findings.stream().distinct().toList();
    }

    private List<Object> facts(String type, ReactionPoints row) {
        var facts = new ArrayList<Object>();
        facts.add(new Reaction(type, "probe", row.points(), row.further()));
        points.pages().stream().limit(1).forEach(page -> facts.add(new PageView("/", page.page(), page.weight())));
        var frequency = points.frequency();
        if (frequency != null)
            facts.add(new Visits(frequency.visits(), frequency.visits(), frequency.points(), "2026-04-01"));
        var silence = points.silence();
        if (silence != null) facts.add(new Silence("2026-04-01T00:00:00Z", silence.months(), silence.points()));
        points.fit().forEach(trait -> facts.add(new Trait(trait.name(), "probe", 1)));
        return facts;
    }

    private void attempt(Runnable firing) {
        try {
            firing.run();
        } catch (FiredWithoutEnd endless) {
            findings.add(rules.finding(endless));
        } catch (RuntimeException failure) {
            findings.add(new Finding("rules", 0, "", "the rules fail when they run: " + failure.getMessage()));
        }
    }
}
