package dev.hagukumi.activity.intake;

import dev.hagukumi.activity.ActivityType;
import dev.hagukumi.activity.log.ActivityLog;
import dev.hagukumi.lead.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

/** Reads one item and refuses it, naming the field, where it is not sound. */
@Component
class ReadItem {
    static final int LARGEST = 32 * 1024;

    private final ObjectMapper json;
    private final ReadIdentity identities;
    private final ReadProperties properties;
    private final FindActivity activities;
    private final NobodysIds nobody;

    ReadItem(
            ObjectMapper json,
            ReadIdentity identities,
            ReadProperties properties,
            FindActivity activities,
            NobodysIds nobody) {
        this.json = json;
        this.identities = identities;
        this.properties = properties;
        this.activities = activities;
        this.nobody = nobody;
    }

    /** @param call which call brought it; in a batch the item's own type tells */
    Item read(Call call, JsonField item, JsonField batchSentAt, Instant received, Source source) throws UnfitItem {
        if (!item.node().isObject()) throw new UnfitItem("", "the item is not an object");
        CheckContent.check(item);
        checkSize(item);
        var remarks = new ArrayList<Remark>();
        var messageId = messageId(item.at("messageId"), remarks);
        var kind = kind(call, item.at("type"));
        item.at("context").object().at("traits").object();
        item.at("properties").object();
        item.at("traits").object();
        var sentAt = item.at("sentAt").isGiven() ? item.at("sentAt") : batchSentAt;
        var at = ReadTimes.at(item, sentAt, received);
        var named = identities.read(kind, item);
        remarks.addAll(named.remarks());
        var traits = ReadTraits.of(kind, item);
        if (kind == Call.GROUP && traits.company() == null) remarks.add(Remark.NAMELESS_GROUP);
        return switch (kind) {
            case IDENTIFY -> {
                var consent = ReadTraits.consent(item.at("traits"), item.at("context"), at, source);
                var confirmed = ReadTraits.confirmed(item.at("traits"));
                yield new Item(messageId, named.identity(), traits, consent, confirmed, null, at, Map.of(), remarks);
            }
            case GROUP, ALIAS ->
                new Item(messageId, named.identity(), traits, null, false, null, at, Map.of(), remarks);
            case PAGE, SCREEN -> {
                var type = ActivityType.PAGE_VIEWED;
                var page = properties.ofPage(item);
                yield new Item(messageId, named.identity(), traits, null, false, type, at, page, remarks);
            }
            default -> {
                var type = type(item.at("event"));
                var about = properties.of(item);
                yield new Item(messageId, named.identity(), traits, null, false, type, at, about, remarks);
            }
        };
    }

    private void checkSize(JsonField item) throws UnfitItem {
        try {
            int size = json.writeValueAsBytes(item.node()).length;
            if (size > LARGEST) throw new UnfitItem("", "the item is larger than 32 kB: " + size + " bytes");
        } catch (JacksonException e) {
            throw new UnfitItem("", "the item cannot be written as JSON again");
        }
    }

    private String messageId(JsonField field, List<Remark> remarks) throws UnfitItem {
        var id = field.text(200);
        if (id == null) return UUID.randomUUID().toString();
        if (id.startsWith(ActivityLog.OUR_OWN)) throw field.unfit("must not begin with " + ActivityLog.OUR_OWN);
        var like = nobody.like(id);
        if (like == null) return id;
        // Every item that bears it would pass for a repetition of the first.
        remarks.add(Remark.nobody(field.path(), id, like));
        return UUID.randomUUID().toString();
    }

    private static Call kind(Call call, JsonField type) throws UnfitItem {
        var named = type.text();
        if (named == null && !call.isOfMany()) return call;
        if (named == null) throw type.unfit("is missing: identify, track or page");
        for (var kind : Call.ofOne()) {
            if (!kind.name().toLowerCase(Locale.ROOT).equals(named)) continue;
            if (call.isOfMany() || call == kind) return kind;
            throw type.unfit(
                    "is '" + named + "', but the call is " + call.name().toLowerCase(Locale.ROOT));
        }
        throw type.unfit(
                "is unknown: '" + shortened(named) + "' is neither identify nor track, page, screen, group or alias");
    }

    private ActivityType type(JsonField event) throws UnfitItem {
        var text = event.text();
        if (text == null) throw event.unfit("is missing: what was done?");
        try {
            var type = activities.named(text);
            if (type.equals(ActivityType.MAIL_SENT)) throw event.unfit("is recorded by us only: we know what we sent");
            if (type.equals(ActivityType.FELL_SILENT))
                throw event.unfit("is recorded by us only: we know who answered nothing");
            return type;
        } catch (IllegalArgumentException e) {
            throw event.unfit("is not an activity type (letters and digits, at most 80): '" + shortened(text) + "'");
        }
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
