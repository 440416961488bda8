package dev.hagukumi.activity.intake;

import dev.hagukumi.activity.limit.Limited;
import java.util.Map;

/** An item that is sound and comes too soon. */
class TooManyItems extends UnfitItem {
    private static final Map<String, String> WHAT = Map.of(
            "mail-address", "items name this mail address",
            "people", "mail addresses are named from this client address",
            "domain", "mail addresses of this domain are named");

    private final Limited limited;

    TooManyItems(Limited limited) {
        super(
                "traits.email",
                "too many " + WHAT.getOrDefault(limited.by(), limited.by()) + " within an hour: send it again in "
                        + limited.seconds() + " seconds");
        this.limited = limited;
    }

    Limited limited() {
        return limited;
    }
}
