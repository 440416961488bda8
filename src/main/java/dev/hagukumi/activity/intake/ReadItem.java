package dev.hagukumi.activity.intake;

import dev.hagukumi.activity.ActivityType;
import dev.hagukumi.activity.log.ActivityLog;
import dev.hagukumi.lead.Source;
import dev.hagukumi.lead.Traits;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Reads one item and refuses it, naming the field, where it is not sound. */
@Component
class ReadItem {
    static final int LARGEST = 32 * 1024;

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};
    private static final List<String> PAGE = List.of("path", "url", "title", "referrer");

    private final ObjectMapper json;

    ReadItem(ObjectMapper json) {
        this.json = json;
    }

    /** @param call which call brought it; in a batch the item's own type tells */
    Item read(Call call, JsonField item, JsonField batchSentAt, Instant received, Source source) throws UnfitItem {
        if (!item.node().isObject()) throw new UnfitItem("", "the item is not an object");
        CheckContent.check(item);
        checkSize(item);
        var messageId = messageId(item.at("messageId"));
        var kind = kind(call, item.at("type"));
        var context = item.at("context").object();
        var contextTraits = context.at("traits").object();
        var properties = item.at("properties").object();
        item.at("traits").object();
        var sentAt = item.at("sentAt").isGiven() ? item.at("sentAt") : batchSentAt;
        var at = ReadTimes.at(item.at("timestamp"), sentAt, received);
        var identity = ReadIdentity.identity(item);
        if (kind == Call.IDENTIFY) {
            var traits = ReadTraits.traits(item.at("traits"), context).over(ReadTraits.traits(contextTraits, context));
            var consent = ReadTraits.consent(item.at("traits"), context, at, source);
            var confirmed = ReadTraits.confirmed(item.at("traits"));
            return new Item(messageId, identity, traits, consent, confirmed, null, at, Map.of());
        }
        var traits = contextTraits.isGiven() ? ReadTraits.traits(contextTraits, context) : Traits.NONE;
        var type = kind == Call.PAGE ? ActivityType.PAGE_VIEWED : type(item.at("event"));
        var about = kind == Call.PAGE ? page(item, context.at("page")) : map(properties);
        return new Item(messageId, identity, traits, null, false, type, at, about);
    }

    private void checkSize(JsonField item) throws UnfitItem {
        try {
            int size = json.writeValueAsBytes(item.node()).length;
            if (size > LARGEST) throw new UnfitItem("", "the item is larger than 32 kB: " + size + " bytes");
        } catch (JacksonException e) {
            throw new UnfitItem("", "the item cannot be written as JSON again");
        }
    }

    private static String messageId(JsonField field) throws UnfitItem {
        var id = field.text();
        if (id == null) return UUID.randomUUID().toString();
        if (id.length() > 200) throw field.unfit("is longer than 200 characters");
        if (id.startsWith(ActivityLog.OUR_OWN)) throw field.unfit("must not begin with " + ActivityLog.OUR_OWN);
        return id;
    }

    private static Call kind(Call call, JsonField type) throws UnfitItem {
        var named = type.text();
        if (named == null && !call.isOfMany()) return call;
        if (named == null) throw type.unfit("is missing: identify, track or page");
        for (var kind : List.of(Call.IDENTIFY, Call.TRACK, Call.PAGE)) {
            if (!kind.name().toLowerCase(Locale.ROOT).equals(named)) continue;
            if (call.isOfMany() || call == kind) return kind;
            throw type.unfit(
                    "is '" + named + "', but the call is " + call.name().toLowerCase(Locale.ROOT));
        }
        throw type.unfit("is unknown: '" + shortened(named) + "' is neither identify nor track nor page");
    }

    private static ActivityType type(JsonField event) throws UnfitItem {
        var text = event.text();
        if (text == null) throw event.unfit("is missing: what was done?");
        try {
            var type = ActivityType.of(text);
            if (type.equals(ActivityType.MAIL_SENT)) throw event.unfit("is recorded by us only: we know what we sent");
            if (type.equals(ActivityType.FELL_SILENT))
                throw event.unfit("is recorded by us only: we know who answered nothing");
            return type;
        } catch (IllegalArgumentException e) {
            throw event.unfit("is not an activity type (letters and digits, at most 80): '" + shortened(text) + "'");
        }
    }

    private Map<String, Object> page(JsonField item, JsonField contextPage) {
        var page = map(item.at("properties"));
        var name = item.at("name").textIfAny();
        if (name != null) page.putIfAbsent("name", name);
        for (var field : PAGE) {
            var seen = contextPage.at(field).textIfAny();
            if (seen != null) page.putIfAbsent(field, seen);
        }
        var path = page.get("path") == null ? path(page.get("url")) : null;
        if (path != null) page.put("path", path);
        return page;
    }

    private static @Nullable String path(@Nullable Object url) {
        try {
            var path = url == null ? null : URI.create(url.toString()).getPath();
            return path == null || path.isEmpty() ? null : path;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private Map<String, Object> map(JsonField properties) {
        if (!properties.isGiven()) return new HashMap<>();
        var map = new HashMap<>(json.convertValue(properties.node(), MAP));
        map.values().removeIf(Objects::isNull);
        return map;
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
