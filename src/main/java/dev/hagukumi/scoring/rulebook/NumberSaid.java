package dev.hagukumi.scoring.rulebook;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which number a text means, as people and forms write it: a number of people ({@code 5,000名}) rather than any other, of a span its
 * lower end, else the first number. {@code 1万2千人} is 12,000; {@code 1000名未満} is less than 1,000.
 */
final class NumberSaid {
    private static final int TEN_THOUSAND = 10_000;
    private static final Map<String, Integer> UNITS =
            Map.of("十", 10, "百", 100, "千", 1_000, "k", 1_000, "万", TEN_THOUSAND, "億", 100_000_000);

    private static final String DIGITS = "\\d{1,15}+(?:\\.\\d{1,9}+)?+";
    private static final String UNIT = "(?:[十百千万億]|k(?![a-z]))";
    private static final String NUMBER = "(?:(?:" + DIGITS + ")?+" + UNIT + ")*+(?:" + DIGITS + ")?+";
    private static final String UNDER = "(?<under>less than|fewer than|under|below|<)? ?";
    private static final String BELOW = " ?(?<below>未満)?";
    private static final String PEOPLE = "(?:名|人|employees|people|persons|staff|members)";

    private static final Pattern PART = Pattern.compile("(" + DIGITS + ")?+(" + UNIT + ")?+");
    private static final Pattern OF_PEOPLE =
            Pattern.compile(UNDER + "(?:(?<lower>(?=[\\d十百千万億])" + NUMBER + ") ?" + PEOPLE
                    + "? ?(?:[~〜‐‑–—−ー-]|から|to) ?)?" + "(?<upper>(?=[\\d十百千万億])" + NUMBER + ")\\+? ?" + PEOPLE + BELOW);
    private static final Pattern ANY = Pattern.compile(UNDER + "(?<upper>(?=\\d)" + NUMBER + ")" + BELOW);

    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3})");
    private static final String KANJI = "〇一二三四五六七八九";
    private static final Pattern KANJI_NUMBER = Pattern.compile("[" + KANJI + "]+(?=[十百千万億名人])");

    private NumberSaid() {}

    static OptionalLong in(String text) {
        var normal = normal(text);
        var people = OF_PEOPLE.matcher(KANJI_NUMBER.matcher(normal).replaceAll(found -> digits(found.group())));
        if (people.find()) {
            var lower = people.group("lower");
            return OptionalLong.of(lower == null ? upper(people) : value(lower));
        }
        var any = ANY.matcher(normal);
        return any.find() ? OptionalLong.of(upper(any)) : OptionalLong.empty();
    }

    private static String normal(String text) {
        var normal = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return THOUSANDS.matcher(normal.replaceAll("\\s+", " ")).replaceAll("");
    }

    private static String digits(String kanji) {
        var digits = new StringBuilder();
        kanji.chars().forEach(digit -> digits.append(KANJI.indexOf(digit)));
        return digits.toString();
    }

    private static long upper(Matcher found) {
        var number = value(found.group("upper"));
        return found.group("under") == null && found.group("below") == null ? number : number - 1;
    }

    /** 万 and 億 multiply all that stands before them, the smaller units their own digits. */
    private static long value(String number) {
        double whole = 0;
        double part = 0;
        var parts = PART.matcher(number);
        while (parts.find() && !parts.group().isEmpty()) {
            var digits = parts.group(1);
            int unit = parts.group(2) == null ? 1 : UNITS.getOrDefault(parts.group(2), 1);
            if (unit < TEN_THOUSAND) {
                part += (digits == null ? 1 : Double.parseDouble(digits)) * unit;
                continue;
            }
            if (digits != null) part += Double.parseDouble(digits);
            whole += (part == 0 ? 1 : part) * unit;
            part = 0;
        }
        return Math.round(whole + part);
    }
}
