package dev.hagukumi.segment.filter;

import dev.hagukumi.platform.BadInput;
import dev.hagukumi.platform.VisibleText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/**
 * Something a filter can ask about a lead.
 *
 * @param sql the expression that gives it; may use the parameter {@code named}
 * @param named what the selector says after its dot, e.g. the name of a score; empty where it has none
 */
record FilterField(String sql, Kind kind, String named) {
    /** What can be compared with it, and how. */
    enum Kind {
        TEXT,
        NUMBER,
        INSTANT,
        WORD
    }

    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    /** The value of an argument as the database compares it. */
    Object value(String text, List<String> words, ZoneId zone) {
        return switch (kind) {
            case TEXT -> text.toLowerCase(Locale.ROOT);
            case NUMBER -> number(text);
            case INSTANT -> instant(text, zone).atOffset(ZoneOffset.UTC);
            case WORD -> word(text, words);
        };
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new BadInput("filter: '" + VisibleText.shown(text) + "' is no whole number", e);
        }
    }

    private static Instant instant(String text, ZoneId zone) {
        try {
            var instant = text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text).atStartOfDay(zone).toInstant();
            if (instant.isBefore(FIRST) || instant.isAfter(LAST))
                throw new BadInput(
                        "filter: '" + VisibleText.shown(text) + "' is not between " + FIRST + " and " + LAST);
            return instant;
        } catch (DateTimeException e) {
            throw new BadInput(
                    "filter: '" + VisibleText.shown(text)
                            + "' is neither a day such as 2026-11-24 nor an instant such as" + " 2026-11-24T01:00:00Z",
                    e);
        }
    }

    private static String word(String text, List<String> words) {
        if (words.contains(text)) return text;
        throw new BadInput("filter: '" + VisibleText.shown(text) + "' is none of " + words);
    }
}
