package dev.hagukumi.scenario.task;

import dev.hagukumi.platform.EndpointAccess.Group;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;

/** Whoever is signed on while a task is worked on; nobody is where the house itself is at work. */
record Answerer(@Nullable String user, Collection<String> groups) {

    static Answerer of(@Nullable Authentication signedOn) {
        if (signedOn == null || signedOn.getUserId() == null) return new Answerer(null, List.of());
        return new Answerer(signedOn.getUserId(), signedOn.getGroupIds() == null ? List.of() : signedOn.getGroupIds());
    }

    static Answerer of(IdentityService identities) {
        return of(identities.getCurrentAuthentication());
    }

    boolean isAPerson() {
        return user != null;
    }

    /** The house itself, or an administrator: they may act for others. */
    boolean mayActForOthers() {
        return user == null || groups.contains(Group.ADMIN.id());
    }

    boolean is(@Nullable String other) {
        return user != null && user.equals(other);
    }

    AuthorizationException refused(String because) {
        return new AuthorizationException(because);
    }
}
