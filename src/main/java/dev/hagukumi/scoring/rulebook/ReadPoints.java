package dev.hagukumi.scoring.rulebook;

import dev.hagukumi.activity.ActivityType;
import dev.hagukumi.platform.Finding;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import org.springframework.web.util.pattern.PatternParseException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads {@code points.yaml} strictly: a name it does not know, or a number out of range, is a finding with its line. */
final class ReadPoints {
    private static final Set<String> NOT_A_REACTION = Set.of("MailSent");

    private final RuleFile file;
    private final List<Finding> findings;

    ReadPoints(RuleFile file, List<Finding> findings) {
        this.file = file;
        this.findings = findings;
    }

    Points read() {
        var root = new YamlMapping(file, "", tree(), findings)
                .knows("reactions", "further-activities", "pages", "thresholds", "signals");
        var reactions = new LinkedHashMap<String, ReactionPoints>();
        reactions(root.mapping("reactions"), false, reactions);
        reactions(root.mapping("further-activities"), true, reactions);
        return new Points(
                Map.copyOf(reactions),
                root.mappings("pages").stream().map(this::page).toList(),
                thresholds(root.mapping("thresholds")),
                signals(root.mapping("signals")));
    }

    private @Nullable Node tree() {
        try {
            return new Yaml(new LoaderOptions()).compose(new StringReader(file.text()));
        } catch (MarkedYAMLException e) {
            var line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            findings.add(file.finding(
                    line,
                    "",
                    "this is not YAML: " + e.getProblem()
                            + "; look at indentation, quotes and brackets here and just above"));
            return null;
        }
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
                paths.add(PathPatternParser.defaultInstance.parse(path));
            } catch (PatternParseException e) {
                row.refuse("paths", "'" + path + "' is not a path pattern: " + e.getMessage());
            }
        }
        return new PageWeight(row.text("page"), row.number("weight", 0, 1_000), List.copyOf(paths));
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
