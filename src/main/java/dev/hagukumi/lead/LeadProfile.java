package dev.hagukumi.lead;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What other modules see of a lead at one instant; never changes. Locale and zone are the business's where the lead's are unknown. */
public record LeadProfile(
        LeadId id,
        EmailAddress email,
        @Nullable String familyName,
        @Nullable String givenName,
        @Nullable String company,
        LifecycleStage stage,
        Instant stageSince,
        Locale locale,
        ZoneId zone,
        Instant createdAt) {

    /** "Family given" where it is written in an East Asian script, else "Given family"; the mail address where no name is known. */
    public String displayName() {
        var family = familyName == null ? "" : familyName;
        var given = givenName == null ? "" : givenName;
        var name = PersonName.isFamilyFirst(family + given) ? family + " " + given : given + " " + family;
        return name.isBlank() ? email.value() : name.strip();
    }
}
