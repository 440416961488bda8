package dev.hagukumi.scoring.command;

import dev.hagukumi.scoring.rulebook.OpenRules;
import dev.hagukumi.scoring.rulebook.ReadRuleFiles;
import dev.hagukumi.scoring.rulebook.RuleFiles;
import dev.hagukumi.scoring.rulebook.RuleSet;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;

/** Reads, checks and compiles a rules folder. */
public final class CheckFolder {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final PrintStream out;

    public CheckFolder(PrintStream out) {
        this.out = out;
    }

    public void run(Path folder) {
        try (var rules = open(ReadRuleFiles.from(folder))) {
            out.println(rules.codes().size() + " rules fit. Version " + rules.version());
        }
    }

    static RuleSet open(RuleFiles files) {
        return new OpenRules(LIMIT).open(files);
    }
}
