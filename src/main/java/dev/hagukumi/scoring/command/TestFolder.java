package dev.hagukumi.scoring.command;

import dev.hagukumi.scoring.cases.RunCases;
import dev.hagukumi.scoring.rulebook.ReadRuleFiles;
import java.io.PrintStream;
import java.nio.file.Path;

/** Tries the golden cases of a rules folder, and names the rules no case reaches. */
public final class TestFolder {
    private final PrintStream out;

    public TestFolder(PrintStream out) {
        this.out = out;
    }

    /** Answers whether all hold. */
    public boolean run(Path folder) {
        var files = ReadRuleFiles.from(folder);
        try (var rules = CheckFolder.open(files)) {
            var cases = new RunCases(rules);
            var failed = cases.run(files);
            failed.forEach(out::println);
            cases.silentRules().forEach(code -> out.println("No case makes the rule '" + code + "' fire."));
            if (cases.otherwise() > 0)
                out.println(
                        cases.otherwise()
                                + " examples of the shipped numbers come out otherwise by yours, as they may; nothing is wrong with that.");
            out.println(cases.count() + " golden cases, " + failed.size() + " found wrong.");
            return failed.isEmpty();
        }
    }
}
