package dev.hagukumi.scoring.rulebook;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * What {@code points.yaml} says of one trait of a lead.
 *
 * @param rows the first that matches holds
 */
record TraitPoints(String name, List<Row> rows) {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}");
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3})");

    /** A row: either texts that must be said, or a number from which on it holds. */
    record Row(int points, List<String> texts, OptionalLong from) {
        private boolean matches(String value) {
            if (from.isPresent()) {
                var number = number(value);
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

    /** The first number in the text: {@code 1,000名以上} is 1000. */
    private static OptionalLong number(String value) {
        var digits = NUMBER.matcher(THOUSANDS.matcher(normal(value)).replaceAll(""));
        return digits.find() ? OptionalLong.of(Long.parseLong(digits.group())) : OptionalLong.empty();
    }
}
