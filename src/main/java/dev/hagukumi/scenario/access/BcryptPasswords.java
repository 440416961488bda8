package dev.hagukumi.scenario.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * What the engine keeps of a password: bcrypt, in the threads of the {@link HashingPool}. Bcrypt reads 72 bytes; so that every
 * letter of a long one counts, it gets a digest of password and salt.
 */
@Component
class BcryptPasswords implements PasswordEncryptor {
    static final String NAME = "BCRYPT";
    private static final int STRENGTH = 10;

    private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder(STRENGTH);
    private final HashingPool pool;

    BcryptPasswords(HashingPool pool) {
        this.pool = pool;
    }

    @Override
    public String encrypt(String password) {
        return pool.run(true, () -> String.valueOf(bcrypt.encode(digest(password))));
    }

    @Override
    public boolean check(String password, String encrypted) {
        return check(true, password, encrypted);
    }

    boolean check(boolean known, String password, String encrypted) {
        return pool.run(known, () -> bcrypt.matches(digest(password), encrypted));
    }

    @Override
    public String hashAlgorithmName() {
        return NAME;
    }

    private static String digest(String password) {
        try {
            var bytes = MessageDigest.getInstance("SHA-384").digest(password.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
