package dev.hagukumi.mail.web;

import dev.hagukumi.mail.tracking.Hit;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;

/** Reads from a request who asks, and whether it only looks ahead. */
final class ReadHit {
    private static final List<String> LOOKING_AHEAD = List.of("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz");

    private ReadHit() {}

    static Hit of(HttpServletRequest request) {
        var agent = request.getHeader("User-Agent");
        return new Hit(
                agent == null ? "" : agent, LOOKING_AHEAD.stream().anyMatch(header -> looksAhead(request, header)));
    }

    private static boolean looksAhead(HttpServletRequest request, String header) {
        var value = request.getHeader(header);
        if (value == null) return false;
        var purpose = value.toLowerCase(Locale.ROOT);
        return purpose.contains("prefetch") || purpose.contains("prerender") || purpose.contains("preview");
    }
}
