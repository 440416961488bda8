package dev.hagukumi.mail.template;

import dev.hagukumi.mail.template.FrontMatter.Line;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads the YAML head of a mail as names and texts with their lines; no object is ever made from it. */
final class ReadFrontMatter {
    private static final Set<String> KNOWN =
            Set.of("subject", "preheader", "from", "stream", "purpose", "expiry", "priority");

    private static final int LONGEST = 500;

    private ReadFrontMatter() {}

    static @Nullable FrontMatter of(MailSource source, Findings findings) {
        var fields = fields(source, findings);
        return fields == null ? null : CheckFrontMatter.of(fields, findings);
    }

    private static @Nullable Map<String, Line> fields(MailSource source, Findings findings) {
        try {
            var root = new Yaml(flat()).compose(new StringReader(source.head()));
            if (root instanceof MappingNode mapping) return fields(mapping, source.headLine(), findings);
            findings.add(source.headLine(), "", "the front matter is a list of 'name: value' lines");
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            var line = mark == null ? source.headLine() : source.headLine() + mark.getLine();
            findings.add(
                    line,
                    "",
                    "the front matter is not YAML (" + e.getProblem() + "); put a value with { or : in quotes");
        } catch (YAMLException e) {
            findings.add(source.headLine(), "", "the front matter is not YAML: " + e.getMessage());
        }
        return null;
    }

    private static Map<String, Line> fields(MappingNode mapping, int firstLine, Findings findings) {
        var fields = new LinkedHashMap<String, Line>();
        for (var pair : mapping.getValue()) {
            var line = firstLine + pair.getKeyNode().getStartMark().getLine();
            var name = text(pair.getKeyNode());
            var value = text(pair.getValueNode());
            if (name == null || !KNOWN.contains(name)) {
                findings.add(line, name == null ? "" : name, "unknown; a mail has only " + String.join(", ", sorted()));
            } else if (value == null || value.length() > LONGEST) {
                findings.add(line, name, "must be a text of at most " + LONGEST + " characters; put it in quotes");
            } else if (fields.put(name, new Line(value, line)) != null) {
                findings.add(line, name, "stands here twice");
            }
        }
        return fields;
    }

    /** Nothing stands within anything else, and nothing stands for something else. */
    private static LoaderOptions flat() {
        var options = new LoaderOptions();
        options.setNestingDepthLimit(3);
        options.setMaxAliasesForCollections(0);
        return options;
    }

    private static @Nullable String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : null;
    }

    private static Iterable<String> sorted() {
        return KNOWN.stream().sorted().toList();
    }
}
