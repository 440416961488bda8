package dev.hagukumi.console.home;

import java.util.List;

/**
 * Something that waits for whoever reads it.
 *
 * @param text key of its words
 * @param count how much of it
 * @param href where it is done
 * @param details what it consists of, the most frequent first
 */
record Need(String text, long count, String href, List<Detail> details) {

    /** A part of it. @param kind of the code, for its words; none where the code is words */
    record Detail(String kind, String code, long count) {}

    static Need of(String text, long count, String href) {
        return new Need(text, count, href, List.of());
    }
}
