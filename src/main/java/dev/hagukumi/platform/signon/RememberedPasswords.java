package dev.hagukumi.platform.signon;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.hagukumi.platform.SignOn.Standing;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A program signs each request: its right password is remembered for a minute, as a keyed hash, and judged once however many
 * requests come at once. A wrong one is not remembered.
 */
class RememberedPasswords {
    private static final Duration A_MINUTE = Duration.ofSeconds(60);
    private static final int MOST = 10_000;

    /** How many may wait for the judgement on the same password, each with a thread of the server. */
    private static final int FOLLOWERS = 50;

    private final KeyedHash hash;
    private final Semaphore room = new Semaphore(FOLLOWERS);
    private final AsyncCache<String, Standing> right;

    RememberedPasswords(KeyedHash hash, Ticker time) {
        this.hash = hash;
        this.right = Caffeine.newBuilder()
                .maximumSize(MOST)
                .ticker(time)
                .expireAfterWrite(A_MINUTE)
                .buildAsync();
    }

    /**
     * What the password was judged to be, now or within the minute.
     *
     * @param still whether what was found then holds
     * @param judge asked where nothing is remembered
     */
    Optional<Standing> of(String user, String password, Predicate<Standing> still, Supplier<Optional<Standing>> judge) {
        var key = hash.of(user, password);
        var ours = new CompletableFuture<@Nullable Standing>();
        var former = right.asMap().putIfAbsent(key, ours);
        if (former == null) return judged(ours, judge);
        var standing = former.isDone() ? Optional.ofNullable(former.getNow(null)) : of(former);
        if (standing.isEmpty() || still.test(standing.get())) return standing;
        right.asMap().remove(key, former);
        return of(user, password, still, judge);
    }

    private static Optional<Standing> judged(
            CompletableFuture<@Nullable Standing> ours, Supplier<Optional<Standing>> judge) {
        try {
            var standing = judge.get();
            ours.complete(standing.orElse(null));
            return standing;
        } catch (RuntimeException | Error e) {
            ours.completeExceptionally(e);
            throw e;
        }
    }

    private Optional<Standing> of(CompletableFuture<@Nullable Standing> being) {
        if (!room.tryAcquire()) throw new TooManyTries(Duration.ofSeconds(1));
        try {
            return Optional.ofNullable(being.join());
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw e;
        } finally {
            room.release();
        }
    }
}
