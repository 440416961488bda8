package dev.hagukumi.scoring.cases;

import dev.hagukumi.activity.Activity;
import dev.hagukumi.activity.ActivityType;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.LifecycleStage;
import dev.hagukumi.platform.Finding;
import dev.hagukumi.scoring.ledger.Life;
import dev.hagukumi.scoring.rulebook.RuleFile;
import dev.hagukumi.scoring.rulebook.YamlMapping;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads a file of golden cases strictly: what it does not know is a finding with its line. */
final class ReadCases {
    private static final LeadId LEAD = new LeadId(1);
    private static final String FIRST = "2026-04-01 10:00";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm[:ss]");
    private static final String EXAMPLES = "examples-of";
    private static final String OF_OURS = "shipped-numbers";
    private static final Set<String> OURS = Set.of("did", "at", "by-machine", "moved-to");

    private final RuleFile file;
    private final List<Finding> findings;

    ReadCases(RuleFile file, List<Finding> findings) {
        this.file = file;
        this.findings = findings;
    }

    List<GoldenCase> read() {
        var written = YamlMapping.read(file, findings).knows("cases", EXAMPLES);
        var examples = written.has(EXAMPLES);
        if (examples && !written.text(EXAMPLES).equals(OF_OURS))
            written.refuse(EXAMPLES, "the cases of a file can only be examples of " + OF_OURS);
        return written.mappings("cases").stream().map(row -> one(row, examples)).toList();
    }

    private GoldenCase one(YamlMapping written, boolean example) {
        written.knows("case", "lead", "activities", "until", "expect");
        var lead = written.mapping("lead").knows("stage", "zone", "scores");
        var zone = zone(lead);
        var begin = new Life.Begin(
                lead.has("stage") ? stage(lead, "stage") : LifecycleStage.NEW, numbers(lead.mapping("scores")));
        var activities = new ArrayList<Activity>();
        var moves = new ArrayList<Life.Moved>();
        var at = time(written, "", FIRST, zone);
        for (var row : written.mappings("activities")) {
            if (row.has("at")) at = time(row, "at", row.text("at"), zone);
            if (row.has("moved-to")) moves.add(new Life.Moved(at, stage(row.knows("moved-to", "at"), "moved-to")));
            else activities.add(activity(row, activities.size() + 1, at));
            at = at.plusSeconds(60);
        }
        var until = written.has("until") ? time(written, "until", written.text("until"), zone) : at;
        return new GoldenCase(
                file.shownAs(),
                written.line(),
                written.text("case"),
                new Life(LEAD, zone, begin, activities, moves),
                until,
                expected(written.mapping("expect")),
                example);
    }

    private static Activity activity(YamlMapping row, int number, Instant at) {
        var type = ActivityType.MAIL_SENT;
        try {
            type = new ActivityType(row.text("did"));
        } catch (IllegalArgumentException e) {
            row.refuse("did", String.valueOf(e.getMessage()));
        }
        var properties = new LinkedHashMap<String, Object>();
        row.names().stream().filter(name -> !OURS.contains(name)).forEach(name -> properties.put(name, row.text(name)));
        var machine = row.has("by-machine") ? row.text("by-machine") : null;
        return new Activity(number, LEAD, type, at, at, properties, machine);
    }

    private static Map<String, String> expected(YamlMapping expect) {
        expect.knows("scores", "awards", "rank", "grade", "stage", "signals");
        if (expect.names().isEmpty())
            expect.refuse("", "say under `expect:` what must come out, e.g. `scores: {engagement: 10}`");
        var expected = new TreeMap<String, String>();
        numbers(expect.mapping("scores")).forEach((score, points) -> expected.put(score, points.toString()));
        if (expect.has("awards")) expected.put("awards", new TreeMap<>(numbers(expect.mapping("awards"))).toString());
        for (var name : List.of("rank", "grade", "stage")) if (expect.has(name)) expected.put(name, expect.text(name));
        if (expect.has("signals"))
            expected.put("signals", expect.list("signals").toString());
        return expected;
    }

    private static Map<String, Integer> numbers(YamlMapping section) {
        var numbers = new TreeMap<String, Integer>();
        for (var name : section.names()) numbers.put(name, section.number(name, -1_000_000, 1_000_000));
        return numbers;
    }

    private static LifecycleStage stage(YamlMapping row, String name) {
        try {
            return LifecycleStage.valueOf(row.text(name));
        } catch (IllegalArgumentException e) {
            row.refuse(name, "there is no such stage; there are " + List.of(LifecycleStage.values()));
            return LifecycleStage.NEW;
        }
    }

    private static ZoneId zone(YamlMapping lead) {
        var zone = lead.has("zone") ? lead.text("zone") : "Asia/Tokyo";
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            lead.refuse("zone", "there is no time zone '" + zone + "'; write one such as Asia/Tokyo");
            return ZoneId.of("UTC");
        }
    }

    private static Instant time(YamlMapping row, String name, String text, ZoneId zone) {
        try {
            return LocalDateTime.parse(text, TIME).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            row.refuse(name, "'" + text + "' is not a time; write it as " + FIRST);
            return Instant.EPOCH;
        }
    }
}
