package dev.hagukumi.insight.leads;

import dev.hagukumi.platform.BadInput;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where in an order a lead stands.
 *
 * @param value by which the list is ordered; none for those that have none, who come last
 * @param lead decides among equals
 */
record Place(@Nullable Long value, long lead) {
    private static final Pattern KEY = Pattern.compile("(-|\\d{1,18})\\.(\\d{1,18})");

    static @Nullable Place of(@Nullable String key) {
        if (key == null) return null;
        var match = KEY.matcher(key);
        if (!match.matches()) throw new BadInput("after: '" + key + "' is no place in this list");
        var value = match.group(1);
        return new Place(value.equals("-") ? null : Long.valueOf(value), Long.parseLong(match.group(2)));
    }

    String key() {
        return (value == null ? "-" : value) + "." + lead;
    }
}
