package dev.hagukumi.scoring.rulebook;

import dev.hagukumi.activity.Activity;
import dev.hagukumi.activity.ActivityType;
import dev.hagukumi.lead.LifecycleStage;
import dev.hagukumi.platform.Finding;
import dev.hagukumi.scoring.Grade;
import dev.hagukumi.scoring.Rank;
import dev.hagukumi.scoring.facts.ScoreVerbs;
import dev.hagukumi.scoring.facts.SignalVerbs;
import dev.hagukumi.scoring.facts.StageVerbs;
import dev.hagukumi.scoring.facts.Standing;
import dev.hagukumi.scoring.facts.Total;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;

/** One version of the rules, checked and compiled. Safe for many threads; closing it gives its classes back. */
public final class RuleSet implements AutoCloseable {
    /** Days by which zones and the lengths of months can differ. */
    private static final int SLACK = 5;

    private final RuleFiles files;
    private final Points points;
    private final LintedRules linted;
    private final CompiledLayer awards;
    private final CompiledLayer qualification;
    private volatile boolean open = true;

    RuleSet(RuleFiles files, Points points, LintedRules linted, CompiledLayer awards, CompiledLayer qualification) {
        this.files = files;
        this.points = points;
        this.linted = linted;
        this.awards = awards;
        this.qualification = qualification;
    }

    public String version() {
        return files.version();
    }

    /** What it was made of. */
    public RuleFiles files() {
        return files;
    }

    public Set<String> scores() {
        return linted.scores();
    }

    public Set<String> signals() {
        return points.signals();
    }

    /** The activity types that {@code points.yaml} names. */
    public Set<String> activities() {
        return points.reactions().keySet();
    }

    /** The codes of all rules. */
    public Set<String> codes() {
        return linted.byName().values().stream().map(WrittenRule::code).collect(Collectors.toCollection(TreeSet::new));
    }

    /** A rule's sentence in this language; as it is where no rule of today has it, or its author wrote no other. */
    public String inWords(String sentence, Locale language) {
        return linted.inWords(sentence, language);
    }

    /** The numbers that scores are held against, by name. */
    public Map<String, Integer> thresholds() {
        return points.thresholds();
    }

    public Rank rank(int engagement, boolean silent) {
        var rank = points.ranks().of(engagement);
        return silent ? rank.lower() : rank;
    }

    public Grade grade(int fit) {
        return points.grades().of(fit);
    }

    /** When a silent period that began then starts to count: calendar months in the lead's zone. Empty where silence is not judged. */
    public Optional<Instant> silenceFalls(Instant since, ZoneId zone) {
        return Optional.ofNullable(points.silence())
                .map(silence -> since.atZone(zone).plusMonths(silence.months()).toInstant());
    }

    /** An instant no later than any silent period began that counts now; empty where silence is not judged. */
    public Optional<Instant> silentBefore(Instant now) {
        return Optional.ofNullable(points.silence())
                .map(silence -> now.atZone(ZoneOffset.UTC)
                        .minusMonths(silence.months())
                        .plusDays(SLACK)
                        .toInstant());
    }

    /** What the sweep tells of a lead that is silent since then, as properties of a {@code FellSilent}. */
    public static Map<String, Object> silentSince(Instant since) {
        return Map.of(FactsOf.SINCE, since.toString());
    }

    /** The silent period such an activity speaks of; empty for every other activity. */
    public static Optional<Instant> silentSince(Activity activity) {
        if (!activity.type().equals(ActivityType.FELL_SILENT)) return Optional.empty();
        try {
            return Optional.of(Instant.parse(activity.text(FactsOf.SINCE)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /**
     * What the activity earns by the rules, judged at its own time in the lead's zone. A machine earns nothing.
     *
     * @param trail follows the activity
     */
    public List<Grant> award(Activity activity, ZoneId zone, Trail trail) {
        var facts = new FactsOf(points, activity, zone, trail).all();
        return facts.isEmpty() ? List.of() : award(facts);
    }

    List<Grant> award(Collection<Object> facts) {
        facts.addAll(points.thresholdFacts());
        var grants = new ArrayList<Grant>();
        var firing = new FireRules();
        var verbs = new ScoreVerbs() {
            @Override
            public void add(int earned) {
                grant(null, earned, false);
            }

            @Override
            public void addOncePer(String object, int earned) {
                grant(object, earned, false);
            }

            @Override
            public void keepAt(int whole) {
                grant(null, whole, true);
            }

            private void grant(@Nullable String object, int earned, boolean whole) {
                var rule = written(firing);
                grants.add(new Grant(rule.score(), rule.code(), rule.sentence(), object, earned, whole));
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
        return new Qualification(verdict.stage, verdict.because, verdict.signals, verdict.codes);
    }

    Finding finding(FireRules.FiredWithoutEnd endless) {
        var rule = written(endless.rule());
        return new Finding(rule.file(), rule.line(), rule.sentence(), String.valueOf(endless.getMessage()));
    }

    private WrittenRule written(FireRules firing) {
        return written(firing.speaking());
    }

    private WrittenRule written(Rule rule) {
        var written = linted.byName().get(LintedRules.name(rule.getPackageName(), rule.getName()));
        if (written == null) throw new IllegalStateException("the rule \"" + rule.getName() + "\" was never checked");
        return written;
    }

    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        open = false;
        awards.close();
        qualification.close();
    }

    private final class Verdict implements StageVerbs, SignalVerbs {
        private final FireRules firing;
        private final Set<String> signals = new TreeSet<>();
        private final Set<String> codes = new TreeSet<>();
        private @Nullable LifecycleStage stage;
        private String because = "";

        private Verdict(FireRules firing) {
            this.firing = firing;
        }

        @Override
        public void raise(String signal) {
            codes.add(written(firing).code());
            signals.add(signal);
        }

        @Override
        public void moveTo(LifecycleStage next) {
            codes.add(written(firing).code());
            if (stage != null && !next.isFurtherThan(stage)) return;
            stage = next;
            because = written(firing).sentence();
        }
    }
}
