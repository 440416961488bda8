package dev.hagukumi.platform;

import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * Who may reach an endpoint. Each module declares its own as beans; what nobody declared is closed to everybody.
 *
 * @param methods HTTP methods; empty means all
 * @param patterns path patterns such as {@code /api/leads/**}
 * @param groups groups of the identity service; empty means everybody, signed on or not
 * @param csrf whether a cookie-authenticated change needs Spring's CSRF token; {@code false} for endpoints that no cookie
 *     authenticates or that bring their own guard
 */
public record EndpointAccess(Set<HttpMethod> methods, List<String> patterns, Set<String> groups, boolean csrf) {

    /** Every group a person can be in. */
    public static final Set<String> ALL_GROUPS = Set.of("camunda-admin", "marketing", "sales", "operations");

    /** A group that nobody is in. */
    public static final Set<String> NOBODY = Set.of("");

    /** Open to everybody; carries its own key or token where it needs one. */
    public static EndpointAccess open(String... patterns) {
        return new EndpointAccess(Set.of(), List.of(patterns), Set.of(), false);
    }

    /** Closed to everybody, administrators too. */
    public static EndpointAccess closed(String... patterns) {
        return new EndpointAccess(Set.of(), List.of(patterns), NOBODY, true);
    }

    /** Only for members of one of the groups; {@code camunda-admin} always may. */
    public static EndpointAccess only(Set<String> groups, String... patterns) {
        return new EndpointAccess(Set.of(), List.of(patterns), groups, true);
    }

    /** The same, for these methods only. */
    public EndpointAccess on(HttpMethod... methods) {
        return new EndpointAccess(Set.of(methods), patterns, groups, csrf);
    }

    /** The same, with a CSRF guard of its own. */
    public EndpointAccess guardedElsewhere() {
        return new EndpointAccess(methods, patterns, groups, false);
    }
}
