package dev.hagukumi.scenario.access;

import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.jspecify.annotations.Nullable;

/**
 * What the engine keeps of a user's password.
 *
 * @param hash with the name of its algorithm before it: <code>{BCRYPT}$2a$…</code>
 */
record KeptPassword(String hash, @Nullable String salt) {
    private static final String OURS = "{" + BcryptPasswords.NAME + "}";

    boolean isOurs() {
        return hash.startsWith(OURS);
    }

    String withoutName() {
        return hash.substring(OURS.length());
    }

    String salted(String password) {
        return EncryptionUtil.saltPassword(password, salt);
    }
}
