package dev.hagukumi.scoring.rulebook;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * What {@code points.yaml} says of one trait of a lead.
 *
 * @param rows the first that matches holds
 */
record TraitPoints(String name, List<Row> rows) {
    /** A row: either texts that must be said, or a number from which on it holds. */
    record Row(int points, List<String> texts, OptionalLong from) {
        private boolean matches(String value) {
            if (from.isPresent()) {
                var number = NumberSaid.in(value);
                return number.isPresent() && number.getAsLong() >= from.getAsLong();
            }
            return texts.stream().anyMatch(text -> normal(text).equals(normal(value)));
        }
    }

    int points(String value) {
        return rows.stream()
                .filter(row -> row.matches(value))
                .mapToInt(Row::points)
                .findFirst()
                .orElse(0);
    }

    /** Small letters, full-width characters as ASCII, so that "ＩＴ" and "it" are one. */
    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
