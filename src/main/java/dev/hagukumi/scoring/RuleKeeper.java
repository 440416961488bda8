package dev.hagukumi.scoring;

import dev.hagukumi.platform.Finding;
import dev.hagukumi.platform.UnfitContent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says which rules are in force, and puts others in force. */
public interface RuleKeeper {

    RulesState state();

    /**
     * Reads the rules anew, tries them, and puts them in force on all nodes; batches that are being scored end by the old ones.
     *
     * @param by who asked
     * @throws UnfitContent where they do not fit; the old ones stay
     * @throws RulesBusy where others are being compiled and more wait than a node takes
     */
    RulesState reload(String by);

    /**
     * Which rules are in force, since when and by whom, and what was last refused.
     *
     * @param version SHA-256 over paths and bytes of numbers and rules, hexadecimal
     * @param origin where they were read: {@code jar}, or the folder
     * @param behind the version all nodes should use, where this node could not take it over; else {@code null}
     */
    record RulesState(
            String version,
            String origin,
            Instant activatedAt,
            String activatedBy,
            @Nullable Refusal lastRefusal,
            @Nullable String behind) {

        /** An attempt that left the rules as they were. */
        public record Refusal(Instant at, String by, List<Finding> findings) {}
    }
}
