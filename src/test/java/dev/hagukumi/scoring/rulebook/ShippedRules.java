package dev.hagukumi.scoring.rulebook;

import dev.hagukumi.scoring.cases.TryRules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The rules this product ships with: compiled once for all tests, or with one file changed. */
public final class ShippedRules {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private static final class Compiled {
        private static final RuleSet RULES = open(ReadRuleFiles.fromClassPath());
    }

    private ShippedRules() {}

    public static RuleSet compiled() {
        return Compiled.RULES;
    }

    public static RuleSet open(RuleFiles files) {
        return new OpenRules(LIMIT).open(files);
    }

    /** What the shipped rules see of the house and of Java. */
    public static ClassLoader loader() {
        try (var layer = new CompileLayer(Layer.AWARDS, "loader", Layer.AWARDS.confinement()).compileTexts(Map.of())) {
            return layer.container().getClassLoader();
        } catch (CompileLayer.DoesNotCompile e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opened, and held against their golden cases. */
    public static RuleSet tried(RuleFiles files) {
        return new TryRules(LIMIT).open(files);
    }

    /** The shipped files, one of them with another text. */
    public static RuleFiles with(String path, UnaryOperator<String> change) {
        return new RuleFiles(ReadRuleFiles.fromClassPath().files().stream()
                .map(file ->
                        file.path().equals(path) ? new RuleFile(path, file.shownAs(), change.apply(file.text())) : file)
                .toList());
    }

    /** The shipped files, and one more. */
    public static RuleFiles and(String path, String text) {
        var files = new ArrayList<>(ReadRuleFiles.fromClassPath().files());
        files.add(new RuleFile(path, "rules/" + path, text));
        return new RuleFiles(files);
    }
}
