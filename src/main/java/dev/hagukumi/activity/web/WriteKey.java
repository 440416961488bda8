package dev.hagukumi.activity.web;

import dev.hagukumi.platform.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The key of those who may send behaviour; it comes as user name of Basic authentication, without a password. */
@Component
class WriteKey {
    private final byte[] key;

    WriteKey(Secrets secrets) {
        this.key = secrets.get("HAGUKUMI_WRITE_KEY").getBytes(StandardCharsets.UTF_8);
    }

    /** @param authorization the header of that name */
    boolean opensWith(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, "Basic ", 0, 6)) return false;
        try {
            var pair = Base64.getDecoder().decode(authorization.substring(6).strip());
            var given = new String(pair, StandardCharsets.UTF_8).split(":", 2)[0];
            return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), key);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
