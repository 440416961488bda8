package dev.hagukumi.scoring;

import dev.hagukumi.platform.UnfitContent;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tries rules on the leads we have before they are in force. */
public interface RuleTrials {

    /**
     * Scores leads by the rules in force and by others, in memory; writes nothing.
     *
     * @param files that differ from the rules in force, by their path below the rules folder
     * @param sample about how many leads; 0 for all
     * @throws UnfitContent where the other rules do not fit
     * @throws RulesBusy where others are being compiled and more wait than a node takes
     */
    RulesDiff diff(Map<String, String> files, int sample);

    /**
     * What would be otherwise under other rules.
     *
     * @param current version in force
     * @param other version that was tried
     * @param leads how many were scored by both
     * @param ranks how many leads go from one rank to another, e.g. {@code "B → A": 12}
     * @param scores how many leads have other points, by score
     * @param signals who raises a signal under the other rules only, or no longer; that is, who crosses its threshold up or down
     * @param examples the first leads that differ
     * @param handover how well each rule set picks whom sales takes; {@code null} where sales answered nothing yet
     */
    record RulesDiff(
            String current,
            String other,
            int leads,
            Map<String, Integer> ranks,
            Map<String, Integer> scores,
            Map<String, Crossing> signals,
            List<Changed> examples,
            @Nullable Handover handover) {

        /** @param up leads that raise it under the other rules only; down: those that no longer do */
        public record Crossing(int up, int down) {}

        /** One lead under both. */
        public record Changed(
                long lead, Rank rank, Rank otherRank, Map<String, Integer> scores, Map<String, Integer> otherScores) {}

        public record Handover(Quality current, Quality other) {}

        /**
         * Of leads with an outcome: accepted or won is good, rejected or lost is bad.
         *
         * @param good handed over and good
         * @param bad handed over and bad
         * @param missed good, but not handed over
         */
        public record Quality(int good, int bad, int missed) {

            /** How many of those handed over were good; 1 where nobody was. */
            public double precision() {
                return good + bad == 0 ? 1 : (double) good / (good + bad);
            }

            /** How many of the good were handed over; 1 where there are none. */
            public double recall() {
                return good + missed == 0 ? 1 : (double) good / (good + missed);
            }
        }
    }
}
