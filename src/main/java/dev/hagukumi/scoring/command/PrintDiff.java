package dev.hagukumi.scoring.command;

import dev.hagukumi.scoring.RuleTrials.RulesDiff;
import dev.hagukumi.scoring.RuleTrials.RulesDiff.Quality;
import java.io.PrintStream;
import java.util.Locale;

/** Writes what would change, for people. */
final class PrintDiff {
    private static final int EXAMPLES = 20;

    private final PrintStream out;

    PrintDiff(PrintStream out) {
        this.out = out;
    }

    void print(RulesDiff diff) {
        out.println("In force: " + diff.current());
        out.println("Other:    " + diff.other());
        out.println(diff.leads() + " leads were scored by both.");
        diff.scores().forEach((score, leads) -> out.println("  " + score + ": " + leads + " leads have other points"));
        diff.ranks().forEach((change, leads) -> out.println("  rank " + change + ": " + leads + " leads"));
        diff.signals()
                .forEach((signal, crossing) -> out.println("  " + signal + ": " + crossing.up()
                        + " leads cross its threshold upwards, " + crossing.down() + " downwards"));
        if (diff.scores().isEmpty() && diff.signals().isEmpty()) out.println("  Nothing changes.");
        diff.examples().stream()
                .limit(EXAMPLES)
                .forEach(each -> out.println("  lead " + each.lead() + ": " + each.rank() + " " + each.scores() + " → "
                        + each.otherRank() + " " + each.otherScores()));
        var handover = diff.handover();
        if (handover == null) {
            out.println("Sales answered nothing yet, so nothing is known about the quality of the hand-over.");
        } else {
            out.println("Hand-over in force: " + told(handover.current()));
            out.println("Hand-over other:    " + told(handover.other()));
        }
    }

    private static String told(Quality quality) {
        return String.format(
                Locale.ROOT,
                "precision %.2f, recall %.2f (%d good, %d bad, %d missed)",
                quality.precision(),
                quality.recall(),
                quality.good(),
                quality.bad(),
                quality.missed());
    }
}
