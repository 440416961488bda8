package dev.hagukumi.scoring.rulebook;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows where rules begin and end in a file. The parser looks for its way anew behind each rule that it cannot read, and takes
 * all that follows a lone {@code end} for Java: ten thousand of either keep it busy for half a minute.
 */
final class RuleFrames {
    private static final Set<String> OPENING = Set.of("rule", "query", "declare");
    private static final int MOST = 1_000;

    private boolean open;
    private int opened;

    /** What is wrong with this word where it stands; {@code null} where nothing is. */
    @Nullable
    String fault(String word) {
        if (OPENING.contains(word)) {
            open = true;
            return ++opened == MOST + 1 ? "this file has more than " + MOST + " rules; write several files" : null;
        }
        if (!word.equals("end")) return null;
        var lone = !open;
        open = false;
        return lone ? "this `end` closes no rule; remove it" : null;
    }
}
