package dev.hagukumi.platform;

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
}
