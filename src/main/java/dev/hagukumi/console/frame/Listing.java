package dev.hagukumi.console.frame;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list, as long as one screen likes it.
 *
 * @param next key after which the following rows come; none after the last
 * @param found how many there are in all, counted no further than {@link #COUNTED}; more than that is "about"
 */
public record Listing<T>(List<T> rows, @Nullable String next, long found) {
    /** How far the rows of a list are counted. */
    public static final int COUNTED = 10_000;

    /** Rows on one page. */
    public static final int PAGE = 50;

    /**
     * Of rows asked for with one more than fit, so that it is known whether any follow.
     *
     * @param keyOf the key of a row, as the address holds it
     */
    public static <T> Listing<T> of(List<T> oneMore, Function<T, String> keyOf, long found) {
        if (oneMore.size() <= PAGE) return new Listing<>(List.copyOf(oneMore), null, found);
        var rows = List.copyOf(oneMore.subList(0, PAGE));
        return new Listing<>(rows, keyOf.apply(rows.get(PAGE - 1)), found);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Whether {@link #found} was counted to the end. */
    public boolean counted() {
        return found <= COUNTED;
    }
}
