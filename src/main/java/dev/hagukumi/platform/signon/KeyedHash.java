package dev.hagukumi.platform.signon;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A user and a password as a hash under a key that lives and dies with this process. */
class KeyedHash {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private final SecretKeySpec key;

    KeyedHash() {
        var random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, ALGORITHM);
    }

    String of(String user, String password) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            // The length first, so that no other user and password read the same.
            mac.update((user.length() + ":" + user).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
