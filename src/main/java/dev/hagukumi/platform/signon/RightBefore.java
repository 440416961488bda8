package dev.hagukumi.platform.signon;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;

/**
 * Which passwords were right on this node lately: those need not queue behind guesses from the same address. It keeps 18 bits of
 * a keyed hash of each, too few to find a password by; one guess in 260,000 passes the queue, and is judged as any other.
 */
class RightBefore {
    private static final int USERS = 10_000;
    private static final int FEW_CHARACTERS = 3;
    private static final Duration A_MONTH = Duration.ofDays(30);

    private final KeyedHash hash;
    private final Cache<String, String> right =
            Caffeine.newBuilder().maximumSize(USERS).expireAfterWrite(A_MONTH).build();

    RightBefore(KeyedHash hash) {
        this.hash = hash;
    }

    boolean was(String user, String password) {
        return little(user, password).equals(right.getIfPresent(user));
    }

    void note(String user, String password) {
        right.put(user, little(user, password));
    }

    private String little(String user, String password) {
        return hash.of(user, password).substring(0, FEW_CHARACTERS);
    }
}
