package dev.hagukumi.platform;

import java.util.Optional;

/** Passwords and keys: from the environment, or (embedded default only) generated once and kept in the data folder. */
public interface Secrets {

    /**
     * The secret of this name, e.g. {@code HAGUKUMI_WRITE_KEY}.
     *
     * @throws MissingSetting where it is neither set nor may be generated
     */
    String get(String name);

    /** Whether the environment names it; such a secret is never printed. */
    boolean isConfigured(String name);

    /**
     * Why a password is too easy to guess; empty when it is good.
     *
     * @param known what whoever guesses would try first, e.g. the user's name
     */
    Optional<String> weakness(String password, String... known);

    /** A deployment lacks a setting that the embedded default would make up; the start is refused. */
    class MissingSetting extends RuntimeException {

        /** @param name in the environment, e.g. {@code HAGUKUMI_WRITE_KEY} */
        public MissingSetting(String name, String why) {
            super("Set " + name + " in the environment: " + why);
        }
    }
}
