package dev.hagukumi.scoring.rulebook;

import java.util.ArrayList;
import java.util.Optional;

/** The numbers that this product ships with, for whoever asks whether an installation has others. */
public final class ShippedNumbers {
    private static final class Read {
        private static final Optional<Points> POINTS = read(ReadRuleFiles.fromClassPath());
    }

    private ShippedNumbers() {}

    /** Whether these rules go by them, however they are written. */
    public static boolean areIn(RuleFiles files) {
        return read(files).equals(Read.POINTS);
    }

    private static Optional<Points> read(RuleFiles files) {
        return files.files().stream()
                .filter(file -> file.path().equals(RuleFiles.POINTS))
                .findFirst()
                .map(file -> new ReadPoints(file, new ArrayList<>()).read());
    }
}
