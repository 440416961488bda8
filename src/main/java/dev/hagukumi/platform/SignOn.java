package dev.hagukumi.platform;

import java.util.Optional;
import java.util.Set;

/** Who may sign on: users and groups as the identity service keeps them. */
public interface SignOn {

    /** The groups of the user when the password is right; empty when user or password is wrong. */
    Optional<Set<String>> groupsOf(String user, String password);
}
