package dev.hagukumi.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

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

    /**
     * What was said of a mail, as it stands beside it; {@link VerdictWords} puts it in words.
     *
     * @param until when it is asked again
     * @param text the whole of it in English, where it was said before reasons had codes
     */
    record Said(
            Kind kind,
            @Nullable Instant until,
            @Nullable Because because,
            @Nullable String text) {
        private static final JsonMapper JSON = new JsonMapper();

        /** What follows from it. */
        public enum Kind {
            ALLOWED,
            DEFERRED,
            WITHHELD,
            HELD,
            /** A person took it out of the outbox. */
            DROPPED
        }

        public static Said of(Verdict verdict) {
            if (verdict instanceof Verdict.Deferred deferred)
                return new Said(Kind.DEFERRED, deferred.until(), deferred.because(), null);
            if (verdict instanceof Verdict.Withheld withheld) return of(Kind.WITHHELD, withheld.because());
            if (verdict instanceof Verdict.Held held) return of(Kind.HELD, held.because());
            return new Said(Kind.ALLOWED, null, null, null);
        }

        public static Said of(Kind kind, Because because) {
            return new Said(kind, null, because, null);
        }

        /** As the database keeps it. */
        public String json() {
            var object = JSON.createObjectNode();
            object.put("kind", kind.name());
            if (until != null) object.put("until", until.toString());
            if (because != null) {
                object.put("code", because.code().name());
                var values = object.putArray("values");
                because.values().forEach(values::add);
            }
            return object.toString();
        }

        /** @param json as {@link #json}, or {@code {"text": …}} of what was said in words; null where nothing was said */
        public static @Nullable Said read(@Nullable String json) {
            if (json == null) return null;
            var object = JSON.readTree(json);
            if (!object.has("kind")) {
                var text = object.path("text").asString("");
                return text.isEmpty() ? null : new Said(Kind.ALLOWED, null, null, text);
            }
            var values = new ArrayList<String>();
            object.path("values").forEach(value -> values.add(value.asString()));
            var until = object.path("until").asString("");
            var code = object.path("code").asString("");
            return new Said(
                    Kind.valueOf(object.path("kind").asString()),
                    until.isEmpty() ? null : Instant.parse(until),
                    code.isEmpty() ? null : new Because(Code.valueOf(code), List.copyOf(values)),
                    null);
        }
    }
}
