package dev.hagukumi.scoring.rulebook;

import dev.hagukumi.activity.ActivityType;
import dev.hagukumi.platform.Finding;
import dev.hagukumi.scoring.Grade;
import dev.hagukumi.scoring.Rank;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import org.springframework.web.util.pattern.PatternParseException;

/** Reads {@code points.yaml} strictly: a name it does not know, or a number out of range, is a finding with its line. */
final class ReadPoints {
    private static final Set<String> NOT_A_REACTION = Set.of("MailSent", "FellSilent");

    private final RuleFile file;
    private final List<Finding> findings;

    ReadPoints(RuleFile file, List<Finding> findings) {
        this.file = file;
        this.findings = findings;
    }

    /** Nothing more than one finding where the file is not YAML at all. */
    Points read() {
        var before = findings.size();
        var root = YamlMapping.read(file, findings);
        return findings.size() > before ? Points.NONE : read(root);
    }

    private Points read(YamlMapping root) {
        root.knows(
                "reactions",
                "further-activities",
                "frequency",
                "silence",
                "pages",
                "fit",
                "thresholds",
                "ranks",
                "grades",
                "signals");
        var reactions = new LinkedHashMap<String, ReactionPoints>();
        reactions(root.mapping("reactions"), false, reactions);
        reactions(root.mapping("further-activities"), true, reactions);
        return new Points(
                Map.copyOf(reactions),
                root.mappings("pages").stream().map(this::page).toList(),
                root.has("frequency") ? frequency(root.mapping("frequency")) : null,
                root.has("silence") ? silence(root.mapping("silence")) : null,
                fit(root.mapping("fit")),
                thresholds(root.mapping("thresholds")),
                bands(root.mapping("ranks"), Rank.class),
                bands(root.mapping("grades"), Grade.class),
                signals(root.mapping("signals")));
    }

    private void reactions(YamlMapping section, boolean further, Map<String, ReactionPoints> into) {
        for (var type : section.names()) {
            if (!isType(type))
                section.refuse(
                        type, "this is not an activity type: letters and digits without spaces, e.g. WebinarReplayed");
            if (NOT_A_REACTION.contains(type))
                section.refuse(type, "this is something we did, not a reaction; it cannot earn points");
            var row = section.mapping(type).knows("points", "once-per");
            var points = further && !row.names().contains("points") ? 0 : row.number("points", 0, 1_000);
            var oncePer = further && points == 0 ? List.<String>of() : row.texts("once-per");
            if (into.put(type, new ReactionPoints(points, oncePer, further)) != null)
                section.refuse(type, "this type stands under reactions already; remove one of the two");
        }
    }

    private PageWeight page(YamlMapping row) {
        row.knows("page", "weight", "paths");
        var paths = new ArrayList<PathPattern>();
        for (var path : row.texts("paths")) {
            try {
                if (!path.startsWith("/"))
                    row.refuse("paths", "'" + path + "' does not begin with a slash; write it as in /products/**");
                if (path.contains("{"))
                    row.refuse("paths", "'" + path + "' may hold * and ** for any part, and no braces");
                paths.add(PathPatternParser.defaultInstance.parse(path));
            } catch (PatternParseException e) {
                row.refuse("paths", "'" + path + "' is not a path pattern: " + e.getMessage());
            }
        }
        return new PageWeight(row.text("page"), row.number("weight", 0, 1_000), List.copyOf(paths));
    }

    private static FrequencyPoints frequency(YamlMapping section) {
        section.knows("visits", "days", "points");
        var frequency = new FrequencyPoints(
                section.number("visits", 2, Trail.LONGEST_WINDOW),
                section.number("days", 2, Trail.LONGEST_WINDOW),
                section.number("points", 0, 1_000));
        if (frequency.visits() > frequency.days())
            section.refuse(
                    "visits",
                    frequency.visits() + " days with a visit never lie within " + frequency.days()
                            + " days; write fewer visits or more days");
        return frequency;
    }

    private static SilencePoints silence(YamlMapping section) {
        section.knows("months", "points");
        return new SilencePoints(section.number("months", 1, 120), section.number("points", -1_000, 0));
    }

    private static List<TraitPoints> fit(YamlMapping section) {
        var traits = new ArrayList<TraitPoints>();
        for (var name : section.names()) {
            var rows = section.mappings(name).stream().map(ReadPoints::row).toList();
            if (rows.isEmpty()) section.refuse(name, "this trait has no rows; write some, or remove it");
            traits.add(new TraitPoints(name, rows));
        }
        return List.copyOf(traits);
    }

    private static TraitPoints.Row row(YamlMapping row) {
        row.knows("points", "is", "from");
        if (row.has("is") == row.has("from"))
            row.refuse("points", "write what is matched: either `is:` with texts or `from:` with a number");
        var from = row.has("from") ? OptionalLong.of(row.number("from", 0, 1_000_000_000)) : OptionalLong.empty();
        return new TraitPoints.Row(row.number("points", 0, 1_000), row.has("is") ? row.texts("is") : List.of(), from);
    }

    /** Every band but the last has a bound, each lower than the one before. */
    private static <B extends Enum<B>> Bands<B> bands(YamlMapping section, Class<B> names) {
        var bounded = Stream.of(names.getEnumConstants())
                .map(Enum::name)
                .limit(names.getEnumConstants().length - 1L)
                .toArray(String[]::new);
        section.knows(bounded);
        var bounds = new ArrayList<Integer>();
        for (var band : bounded) {
            var bound = section.number(band, 1, 1_000_000);
            if (!bounds.isEmpty() && section.has(band) && bound >= bounds.get(bounds.size() - 1))
                section.refuse(band, "each band begins lower than the one before it; write a smaller number");
            bounds.add(bound);
        }
        return new Bands<>(names, List.copyOf(bounds));
    }

    private static Map<String, Integer> thresholds(YamlMapping section) {
        var thresholds = new LinkedHashMap<String, Integer>();
        for (var name : section.names()) thresholds.put(name, section.number(name, 1, 1_000_000));
        return Map.copyOf(thresholds);
    }

    private static Set<String> signals(YamlMapping section) {
        for (var name : section.names()) {
            section.text(name);
            if (!isType(name)) section.refuse(name, "a signal is one word of letters and digits, e.g. ReadyForSales");
        }
        return Set.copyOf(new TreeSet<>(section.names()));
    }

    private static boolean isType(String name) {
        try {
            return new ActivityType(name).name().equals(name);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
