package dev.hagukumi.scoring.rulebook;

import dev.hagukumi.platform.Finding;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A mapping of a YAML file that remembers where everything stands and collects what does not fit. */
public final class YamlMapping {
    private final RuleFile file;
    private final String place;
    private final int line;
    private final List<Finding> findings;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();

    private YamlMapping(RuleFile file, String place, @Nullable Node node, List<Finding> findings) {
        this.file = file;
        this.place = place;
        this.line = node == null ? 1 : line(node);
        this.findings = findings;
        if (node instanceof MappingNode mapping) read(mapping);
        else if (node != null && !isEmpty(node)) refuse(line, place, "here stand names with values, as `name: value`");
    }

    private void read(MappingNode mapping) {
        for (var entry : mapping.getValue()) {
            var key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            lines.put(key, line(entry.getKeyNode()));
            if (values.put(key, entry.getValueNode()) != null)
                refuse(line(entry.getKeyNode()), at(key), "this name stands here twice; remove one");
        }
    }

    public Set<String> names() {
        return values.keySet();
    }

    /** Reads the file as one mapping; an empty one where it is not YAML, which then is a finding. */
    public static YamlMapping read(RuleFile file, List<Finding> findings) {
        return new YamlMapping(file, "", tree(file, findings), findings);
    }

    private static @Nullable Node tree(RuleFile file, List<Finding> findings) {
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
        } catch (YAMLException e) {
            // Signs that YAML does not know, or nesting deeper than anybody writes: without a mark.
            findings.add(file.finding(0, "", "this is not YAML: " + e.getMessage()));
            return null;
        }
    }

    /** Where it begins. */
    public int line() {
        return line;
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    int lineOf(String name) {
        return lines.getOrDefault(name, line);
    }

    /** Every name must be one of these. */
    public YamlMapping knows(String... known) {
        for (var name : names()) {
            if (!List.of(known).contains(name))
                refuse(lineOf(name), at(name), "this name is not known here; known are " + String.join(", ", known));
        }
        return this;
    }

    public YamlMapping mapping(String name) {
        return new YamlMapping(file, at(name), values.get(name), findings);
    }

    public List<YamlMapping> mappings(String name) {
        var node = values.get(name);
        if (node == null || isEmpty(node)) return List.of();
        if (!(node instanceof SequenceNode rows)) {
            refuse(lineOf(name), at(name), "here stands a list, each row beginning with `- `");
            return List.of();
        }
        var read = new ArrayList<YamlMapping>();
        for (var row : rows.getValue())
            read.add(new YamlMapping(file, at(name) + "[" + (read.size() + 1) + "]", row, findings));
        return read;
    }

    /** A whole number within the bounds; the lower bound where it is missing or does not fit (a finding stops the rules anyway). */
    public int number(String name, int least, int most) {
        var node = values.get(name);
        if (node == null) {
            refuse(line, at(name), "a whole number from " + least + " to " + most + " is missing");
        } else if (node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.INT)) {
            try {
                var number = Integer.parseInt(scalar.getValue());
                if (number >= least && number <= most) return number;
            } catch (NumberFormatException e) {
                // Octal, hexadecimal or too long: refused like any other number out of range.
            }
            refuse(
                    line(node),
                    at(name),
                    scalar.getValue() + " is out of range; write a whole number from " + least + " to " + most);
        } else {
            refuse(line(node), at(name), "this is not a whole number; write one from " + least + " to " + most);
        }
        return least;
    }

    public String text(String name) {
        var node = values.get(name);
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank())
            return scalar.getValue().strip();
        refuse(node == null ? line : line(node), at(name), "a text is missing here");
        return "";
    }

    /** One text, or a list of them. */
    public List<String> texts(String name) {
        if (!(values.get(name) instanceof SequenceNode rows)) return List.of(text(name));
        var texts = new ArrayList<String>();
        for (var row : rows.getValue()) {
            if (row instanceof ScalarNode scalar) texts.add(scalar.getValue().strip());
            else refuse(line(row), at(name), "here stands a list of texts");
        }
        return texts;
    }

    /** A list of texts, which may be empty. */
    public List<String> list(String name) {
        return values.get(name) instanceof SequenceNode rows && rows.getValue().isEmpty() ? List.of() : texts(name);
    }

    public void refuse(String name, String message) {
        refuse(values.containsKey(name) ? line(values.get(name)) : line, at(name), message);
    }

    private void refuse(int where, String what, String message) {
        findings.add(file.finding(where, what, message));
    }

    private String at(String name) {
        return place.isEmpty() ? name : place + "." + name;
    }

    private static int line(@Nullable Node node) {
        return node == null ? 0 : node.getStartMark().getLine() + 1;
    }

    private static boolean isEmpty(Node node) {
        return node.getTag().equals(Tag.NULL);
    }
}
