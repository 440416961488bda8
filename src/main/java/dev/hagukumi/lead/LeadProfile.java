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

    /** "Family given" for Japanese, "Given family" otherwise; the mail address where no name is known. */
    public String displayName() {
        var family = familyName == null ? "" : familyName;
        var given = givenName == null ? "" : givenName;
        var name = Locale.JAPANESE.getLanguage().equals(locale.getLanguage())
                ? family + " " + given
                : given + " " + family;
        return name.isBlank() ? email.value() : name.strip();
    }
}
