package dev.hagukumi.lead;

import java.util.regex.Pattern;

/** How people's names are written: in which order, and with which word of courtesy behind them. */
final class PersonName {
    private static final String BLANK = "\\p{IsWhite_Space}";

    private static final Pattern BETWEEN = Pattern.compile(BLANK + "+");

    /** 殿 also ends family names, such as 鵜殿: it is a courtesy after a blank, or after two characters. */
    private static final Pattern COURTESY =
            Pattern.compile("(?<=[^%1$s])(?:%1$s*(?:様|さま|さん)|%1$s+殿|(?<=[^%1$s]{2})殿)$".formatted(BLANK));

    private PersonName() {}

    /** The name without what a letter puts behind it; as it is where nothing would be left. */
    static String plain(String name) {
        return COURTESY.matcher(name).replaceFirst("");
    }

    /** The one word, or the first and all others; the name is no longer blank. */
    static String[] words(String name) {
        return BETWEEN.split(plain(name), 2);
    }

    /** The script decides, not the language of a browser: who writes 山田 太郎 puts the family first, who writes Taro Yamada last. */
    static boolean isFamilyFirst(String name) {
        return name.codePoints().anyMatch(PersonName::isEastAsian);
    }

    private static boolean isEastAsian(int character) {
        return switch (Character.UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> true;
            default -> false;
        };
    }
}
