package dev.hagukumi.scoring.rulebook;

import java.util.List;

/**
 * The bands a score is cut into, the highest first.
 *
 * @param bounds from which score on each band begins; one fewer than there are bands, the last one takes the rest
 */
record Bands<B extends Enum<B>>(Class<B> names, List<Integer> bounds) {
    B of(int score) {
        var bands = names.getEnumConstants();
        for (var band = 0; band < bounds.size(); band++) if (score >= bounds.get(band)) return bands[band];
        return bands[bands.length - 1];
    }
}
