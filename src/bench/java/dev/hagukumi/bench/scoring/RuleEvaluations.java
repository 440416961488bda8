package dev.hagukumi.bench.scoring;

import dev.hagukumi.activity.Activity;
import dev.hagukumi.activity.ActivityType;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.LifecycleStage;
import dev.hagukumi.scoring.facts.Standing;
import dev.hagukumi.scoring.facts.Total;
import dev.hagukumi.scoring.rulebook.Grant;
import dev.hagukumi.scoring.rulebook.OpenRules;
import dev.hagukumi.scoring.rulebook.ReadRuleFiles;
import dev.hagukumi.scoring.rulebook.RuleSet;
import dev.hagukumi.scoring.rulebook.Trail;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/** One activity judged: what it earns, and where that leads. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(java.util.concurrent.TimeUnit.SECONDS)
public class RuleEvaluations {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant NOON = Instant.parse("2026-04-01T03:00:00Z");
    private static final Map<String, Integer> POINTS = Map.of(
            "MailOpened", 10, "MailClicked", 10, "DocumentDownloaded", 10, "FormSubmitted", 10, "PageViewed", 10);
    private static final Map<String, String> ONCE_PER = Map.of(
            "MailOpened", "mail", "MailClicked", "mail", "DocumentDownloaded", "document", "FormSubmitted", "form");
    private static final Map<String, String> CODES = Map.of(
            "MailOpened", "mail-opened",
            "MailClicked", "mail-clicked",
            "DocumentDownloaded", "document-downloaded",
            "FormSubmitted", "form-submitted",
            "PageViewed", "visit");

    private final List<Activity> activities = List.of(
            activity("MailOpened", "mail", "spring"),
            activity("MailClicked", "mail", "spring"),
            activity("DocumentDownloaded", "document", "guide"),
            activity("FormSubmitted", "form", "contact"),
            activity("PageViewed", "path", "/products/alpha"));

    private RuleSet rules;
    private int next;

    private static Activity activity(String type, String property, String value) {
        return new Activity(1, new LeadId(1), new ActivityType(type), NOON, NOON, Map.of(property, value), null);
    }

    @Setup
    public void compile() {
        rules = new OpenRules(Duration.ofMinutes(2)).open(ReadRuleFiles.fromClassPath());
    }

    @TearDown
    public void close() {
        rules.close();
    }

    private Activity next() {
        next = (next + 1) % activities.size();
        return activities.get(next);
    }

    @Benchmark
    public void rules(Blackhole result) {
        var grants = rules.award(next(), TOKYO, new Trail(Trail.State.NONE, after -> Optional.empty()));
        result.consume(grants);
        var now = 40 + grants.get(0).points();
        result.consume(rules.qualify(
                Standing.at(LifecycleStage.ENGAGED, 0),
                List.of(new Total("engagement", 40, now), new Total("fit", 0, 0), new Total("web-interest", 0, 3))));
    }

    @Benchmark
    public void plainJava(Blackhole result) {
        var activity = next();
        var type = activity.type().name();
        var points = POINTS.getOrDefault(type, 0);
        var object = type.equals("PageViewed")
                ? activity.at().atZone(TOKYO).toLocalDate().toString()
                : activity.text(ONCE_PER.getOrDefault(type, ""));
        result.consume(List.of(new Grant("engagement", CODES.get(type), "A sentence", object, points, false)));
        if (type.equals("PageViewed") && activity.text("path").startsWith("/products"))
            result.consume(List.of(new Grant("web-interest", "page-weight", "A sentence", null, 3, false)));
        var now = 40 + points;
        if (now >= 50) result.consume("ReadyForSales");
    }
}
