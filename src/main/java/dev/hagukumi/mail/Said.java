package dev.hagukumi.mail;

import dev.hagukumi.mail.Verdict.Because;
import dev.hagukumi.mail.Verdict.Code;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was said of a mail, as it stands beside it; {@link VerdictWords} puts it in words.
 *
 * @param until when it is asked again
 * @param text the whole of it in English, where it was said before reasons had codes
 */
public record Said(
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
