package dev.hagukumi.platform;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * Who may reach an endpoint. Each module declares its own as beans; what nobody declared is closed to everybody.
 *
 * @param methods HTTP methods; empty means all
 * @param patterns path patterns such as {@code /api/leads/**}
 * @param who whom it is open to
 * @param groups whose members may reach it where it is for members
 * @param csrf whether a cookie-authenticated change needs Spring's CSRF token; {@code false} for endpoints that no cookie
 *     authenticates or that bring their own guard
 */
public record EndpointAccess(Set<HttpMethod> methods, List<String> patterns, Who who, Set<Group> groups, boolean csrf) {

    /** Whom an endpoint is open to. */
    public enum Who {
        /** Signed on or not. */
        EVERYBODY,
        MEMBERS,
        NOBODY
    }

    /** Every group a person can be in. */
    public static final Set<Group> ALL_GROUPS = Set.copyOf(EnumSet.allOf(Group.class));

    /** Open to everybody; carries its own key or token where it needs one. */
    public static EndpointAccess open(String... patterns) {
        return new EndpointAccess(Set.of(), List.of(patterns), Who.EVERYBODY, Set.of(), false);
    }

    /** Closed to everybody, administrators too. */
    public static EndpointAccess closed(String... patterns) {
        return new EndpointAccess(Set.of(), List.of(patterns), Who.NOBODY, Set.of(), true);
    }

    /** Only for members of one of the groups; administrators always may. */
    public static EndpointAccess only(Set<Group> groups, String... patterns) {
        return new EndpointAccess(Set.of(), List.of(patterns), Who.MEMBERS, groups, true);
    }

    /** The same, for these methods only. */
    public EndpointAccess on(HttpMethod... methods) {
        return new EndpointAccess(Set.of(methods), patterns, who, groups, csrf);
    }

    /** The same, with a CSRF guard of its own. */
    public EndpointAccess guardedElsewhere() {
        return new EndpointAccess(methods, patterns, who, groups, false);
    }

    /** The groups that people who work here are in; who may do what is said of groups alone. */
    public enum Group {
        /** May do all that any group may. */
        ADMIN("camunda-admin"),
        MARKETING("marketing"),
        SALES("sales"),
        OPERATIONS("operations");

        private final String id;

        Group(String id) {
            this.id = id;
        }

        /** Its name in the identity service. */
        public String id() {
            return id;
        }
    }
}
