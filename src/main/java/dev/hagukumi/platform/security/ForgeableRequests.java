package dev.hagukumi.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Changes that a foreign page could make with a borrowed cookie: those need Spring's CSRF token. A program that signs each
 * request with Basic, or a stranger without a session, carries no cookie worth borrowing; the log-in is guarded anyway, so that
 * nobody is signed on as somebody else.
 */
class ForgeableRequests implements RequestMatcher {
    private static final Set<String> READING = Set.of("GET", "HEAD", "TRACE", "OPTIONS");

    private final RequestMatcher guardedElsewhere;

    ForgeableRequests(RequestMatcher guardedElsewhere) {
        this.guardedElsewhere = guardedElsewhere;
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        if (READING.contains(request.getMethod())) return false;
        if (request.getServletPath().equals("/login")) return true;
        return request.getRequestedSessionId() != null && !guardedElsewhere.matches(request);
    }
}
