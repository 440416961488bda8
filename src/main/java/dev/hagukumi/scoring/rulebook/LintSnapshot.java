package dev.hagukumi.scoring.rulebook;

import dev.hagukumi.platform.Finding;
import java.util.List;

/** Checks how much a rules folder holds before any of it is read: a folder that fits is read in moments. */
final class LintSnapshot {
    static final int LONGEST_FILE = 256 * 1024;

    private static final int MOST_FILES = 500;
    private static final int LONGEST_PATH = 200;
    private static final String PATH = "[\\p{L}\\p{M}\\p{N} ._()・ー-]+(/[\\p{L}\\p{M}\\p{N} ._()・ー-]+)*";

    private final List<Finding> findings;

    LintSnapshot(List<Finding> findings) {
        this.findings = findings;
    }

    void check(RuleFiles files) {
        if (files.files().size() > MOST_FILES) refuse("the rules are more than " + MOST_FILES + " files; join some");
        for (var file : files.files()) {
            if (file.path().length() > LONGEST_PATH || !file.path().matches(PATH))
                refuse("a file is named by at most " + LONGEST_PATH
                        + " letters, digits, blanks and . _ - ( ); rename "
                        + shown(file.path()));
            else if (file.text().length() > LONGEST_FILE)
                findings.add(file.finding(
                        0, "", "the file has more than " + LONGEST_FILE / 1024 + " kB; write several, or less"));
        }
    }

    /** What is wrong with so many rules; nothing where they are few enough to be compiled in time. */
    static void checkCount(List<RuleSource> sources, List<Finding> findings) {
        var most = 1_000;
        var count = sources.stream().mapToInt(source -> source.rules().size()).sum();
        if (count > most)
            new LintSnapshot(findings)
                    .refuse("these are " + count + " rules, and more than " + most
                            + " are not compiled in time; say with numbers in points.yaml what differs");
    }

    private static String shown(String path) {
        return path.substring(0, Math.min(LONGEST_PATH, path.length())).replaceAll("\\p{C}", "?");
    }

    private void refuse(String message) {
        findings.add(new Finding("rules", 0, "", message));
    }
}
