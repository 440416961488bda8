package dev.hagukumi.scenario.access;

import dev.hagukumi.platform.SignOn.Standing;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A user as the tables say now.
 *
 * @param password absent where none was ever set
 * @param signOffs how often the user signed off everywhere
 */
record Account(@Nullable KeptPassword password, Set<String> groups, long signOffs) {

    /** One that signs on with a stamp of what is kept; nobody reads the password's hash from it. */
    Standing standing() {
        var all = password + "\n" + new TreeSet<>(groups) + "\n" + signOffs;
        try {
            var stamp = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return new Standing(groups, Base64.getEncoder().encodeToString(stamp));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
