package dev.hagukumi.scoring.rulebook;

import dev.hagukumi.activity.Activity;
import dev.hagukumi.lead.LifecycleStage;
import dev.hagukumi.scoring.facts.ScoreVerbs;
import dev.hagukumi.scoring.facts.SignalVerbs;
import dev.hagukumi.scoring.facts.StageVerbs;
import dev.hagukumi.scoring.facts.Standing;
import dev.hagukumi.scoring.facts.Total;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One version of the rules, checked and compiled. Safe for many threads; closing it gives its classes back. */
public final class RuleSet implements AutoCloseable {
    private final String version;
    private final Points points;
    private final Set<String> scores;
    private final Map<String, WrittenRule> rules;
    private final CompiledLayer awards;
    private final CompiledLayer qualification;

    RuleSet(String version, Points points, LintedRules linted, CompiledLayer awards, CompiledLayer qualification) {
        this.version = version;
        this.points = points;
        this.scores = linted.scores();
        this.rules = linted.byName();
        this.awards = awards;
        this.qualification = qualification;
    }

    public String version() {
        return version;
    }

    public Set<String> scores() {
        return scores;
    }

    public Set<String> signals() {
        return points.signals();
    }

    /** What the activity earns by the rules, judged at its own time in the lead's zone. A machine earns nothing. */
    public List<Grant> award(Activity activity, ZoneId zone) {
        var facts = new FactsOf(points, activity, zone).all();
        return facts.isEmpty() ? List.of() : award(facts);
    }

    private List<Grant> award(Collection<Object> facts) {
        facts.addAll(points.thresholdFacts());
        var grants = new ArrayList<Grant>();
        var firing = new FireRules();
        var verbs = new ScoreVerbs() {
            @Override
            public void add(int earned) {
                grant(null, earned);
            }

            @Override
            public void addOncePer(String object, int earned) {
                grant(object, earned);
            }

            private void grant(@Nullable String object, int earned) {
                var rule = written(firing);
                grants.add(new Grant(rule.score(), rule.code(), rule.sentence(), object, earned));
            }
        };
        firing.run(awards.base(), Map.of("score", verbs), facts);
        return grants;
    }

    /** Where the lead goes from here, given its scores around the activity. */
    public Qualification qualify(Standing standing, Collection<Total> totals) {
        var facts = new ArrayList<Object>(points.thresholdFacts());
        facts.add(standing);
        facts.addAll(totals);
        var verdict = new Verdict(new FireRules());
        verdict.firing.run(qualification.base(), Map.of("stage", verdict, "signal", verdict), facts);
        return new Qualification(verdict.stage, verdict.because, verdict.signals);
    }

    private WrittenRule written(FireRules firing) {
        var rule = firing.speaking();
        var written = rules.get(LintedRules.name(rule.getPackageName(), rule.getName()));
        if (written == null) throw new IllegalStateException("the rule \"" + rule.getName() + "\" was never checked");
        return written;
    }

    @Override
    public void close() {
        awards.close();
        qualification.close();
    }

    private final class Verdict implements StageVerbs, SignalVerbs {
        private final FireRules firing;
        private final Set<String> signals = new TreeSet<>();
        private @Nullable LifecycleStage stage;
        private String because = "";

        private Verdict(FireRules firing) {
            this.firing = firing;
        }

        @Override
        public void raise(String signal) {
            signals.add(signal);
        }

        @Override
        public void moveTo(LifecycleStage next) {
            if (stage != null && stage.compareTo(next) >= 0) return;
            stage = next;
            because = written(firing).sentence();
        }
    }
}
