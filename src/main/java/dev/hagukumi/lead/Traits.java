package dev.hagukumi.lead;

import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a form or web system says of a person; {@code null} says nothing. A value given overwrites an older one. */
public record Traits(
        @Nullable String familyName,
        @Nullable String givenName,
        @Nullable String company,
        @Nullable Locale locale,
        @Nullable ZoneId zone) {

    public static final Traits NONE = new Traits(null, null, null, null, null);
}
