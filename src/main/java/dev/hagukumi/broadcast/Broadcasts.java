package dev.hagukumi.broadcast;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;

/** One mail to everybody a filter matches, at a time, through the same ledger and gate as all mails. */
public interface Broadcasts {

    /**
     * What to send, to whom and when.
     *
     * @param name for people
     * @param mail the name of the mail in the files
     * @param files the mail in one or more languages, e.g. {@code news.ja.mail} with its content
     * @param filter in RSQL, e.g. {@code stage==ENGAGED;score.engagement>=20}
     * @param at when it begins; {@code null} for at once
     */
    record Order(
            String name,
            String mail,
            Map<String, String> files,
            String filter,
            @Nullable Instant at) {}

    /** What became of an order to change a broadcast. */
    sealed interface Answer {
        record Done(Broadcast broadcast) implements Answer {}

        record Refused(String because) implements Answer {}
    }

    /** How many leads the filter matches now. */
    long audience(String filter);

    /**
     * Takes the order over for good.
     *
     * @throws IllegalArgumentException where the filter cannot be read, or the time has passed or is too far
     * @throws dev.hagukumi.platform.UnfitContent where a mail does not fit
     */
    Broadcast plan(Order order, String by);

    /** @throws UnknownBroadcast where there is none */
    Broadcast get(long id);

    /** Newest first. */
    Page<Broadcast> list(Pageable page);

    /** From now on nothing of it begins to leave. */
    Answer pause(long id, String by, String because);

    /** Goes on where it stood. */
    Answer resume(long id, String by);

    /** What has not begun to leave never will. */
    Answer cancel(long id, String by, String because);
}
