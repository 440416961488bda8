package dev.hagukumi.mail.message;

import dev.hagukumi.mail.outbox.OpaqueToken;
import dev.hagukumi.platform.PublicAddress;
import java.util.HashMap;
import java.util.Map;

/** Replaces the links of one mail by links through us, one token per address. */
final class ReaderLinks {
    private final PublicAddress here;
    private final String unsubscribeUrl;
    private final boolean tracked;
    private final Map<String, String> tokens = new HashMap<>();

    ReaderLinks(PublicAddress here, String unsubscribeUrl, boolean tracked) {
        this.here = here;
        this.unsubscribeUrl = unsubscribeUrl;
        this.tracked = tracked;
    }

    /** The way out never leads through a counter. */
    String through(String destination) {
        if (!tracked || destination.equals(unsubscribeUrl)) return destination;
        var token = tokens.computeIfAbsent(destination, address -> OpaqueToken.mint());
        return here.of("/c/" + token).toString();
    }

    Map<String, String> destinations() {
        var destinations = new HashMap<String, String>();
        tokens.forEach((destination, token) -> destinations.put(token, destination));
        return destinations;
    }
}
