package dev.hagukumi.console.lead;

import dev.hagukumi.activity.ActivityType;
import dev.hagukumi.activity.NewActivity;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.platform.BadInput;
import dev.hagukumi.platform.VisibleText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who works here saw a lead do away from our pages.
 *
 * @param at local time of who tells it
 * @param object which seminar, exhibition …
 * @param once the same form, sent twice, tells one activity
 */
record OfflineActivity(
        Kind kind,
        String at,
        @Nullable String object,
        @Nullable String note,
        UUID once) {
    private static final int LONGEST = 300;

    /** What can be told. */
    enum Kind {
        SEMINAR("SeminarAttended", "seminar"),
        EXHIBITION("ExhibitionVisited", "exhibition"),
        CARD("BusinessCardReceived", "exhibition"),
        CALL("SalesContacted", "form"),
        NOTE("NoteTaken", "form");

        private final ActivityType type;
        private final String property;

        Kind(String type, String property) {
            this.type = new ActivityType(type);
            this.property = property;
        }

        /** For templates. */
        public String type() {
            return type.name();
        }
    }

    OfflineActivity {
        if (kind == null) throw new BadInput("kind: is missing");
        if (once == null) throw new BadInput("once: is missing");
    }

    NewActivity of(LeadId lead, String person, ZoneId zone, Instant now) {
        var properties = new HashMap<String, Object>();
        if (object != null && !object.isBlank())
            properties.put(kind.property, VisibleText.checked("object", object.strip(), LONGEST));
        if (note != null && !note.isBlank()) properties.put("note", VisibleText.checked("note", note.strip(), LONGEST));
        properties.put("recordedBy", person);
        return new NewActivity("console-" + once, lead, kind.type, time(zone, now), properties, null);
    }

    private Instant time(ZoneId zone, Instant now) {
        try {
            var instant = LocalDateTime.parse(at).atZone(zone).toInstant();
            if (instant.isAfter(now)) throw new BadInput("at: lies in the future");
            return instant;
        } catch (DateTimeException | NullPointerException e) {
            throw new BadInput("at: is no date and time such as 2026-11-24T14:30", e);
        }
    }
}
