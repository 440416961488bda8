package dev.hagukumi.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the gate said about one mail at the instant of sending. */
public sealed interface Verdict {
    record Allowed() implements Verdict {}

    record Deferred(Instant until, Because because) implements Verdict {}

    record Withheld(Because because) implements Verdict {}

    /** Until a person lets it go. */
    record Held(Because because) implements Verdict {}

    /** Why a mail does not go, or not yet. Each has its sentence in every language, with places for its values. */
    enum Code {
        SUPPRESSED("suppression"),
        WITHDRAWN,
        EXPIRED,
        STAGE("stage"),
        SEEN,
        PAUSED,
        CANCELLED,
        UNCONFIRMED,
        CLOSED,
        CAP_DAY,
        CAP_WEEK,
        IMPORTANT_FIRST,
        PACE_TO,
        PACE_FROM,
        SLOW_DOWN,
        WARM_UP,
        UNFIT,
        UNWRITTEN,
        ENDED("end"),
        DROPPED,
        OVERDUE;

        private final List<String> kinds;

        Code(String... kinds) {
            this.kinds = List.of(kinds);
        }

        /** Of the value at this place, what kind of code it is itself; none where it is words, a number or an instant. */
        @Nullable
        String kindOf(int place) {
            return place < kinds.size() ? kinds.get(place) : null;
        }
    }

    /** A reason and the values that its sentence speaks of; instants as ISO 8601 writes them in UTC. */
    record Because(Code code, List<String> values) {
        private static final int LONGEST = 300;

        public static Because of(Code code, Object... values) {
            var texts = new ArrayList<String>();
            for (var value : values) {
                var text = String.valueOf(value);
                texts.add(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
            }
            return new Because(code, List.copyOf(texts));
        }
    }
}
