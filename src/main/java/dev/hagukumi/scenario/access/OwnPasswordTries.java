package dev.hagukumi.scenario.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.camunda.bpm.engine.BadUserRequestException;
import org.springframework.stereotype.Component;

/**
 * The own password, asked again before a password is changed: whoever found an open session does not find out the password by
 * it. It waits for nobody, since the engine holds a connection meanwhile.
 */
@Component
class OwnPasswordTries {
    private static final int FREE = 10;
    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final int USERS = 10_000;

    private final PasswordJudge judge;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(USERS)
            .expireAfterAccess(EVERY.multipliedBy(FREE))
            .build();

    OwnPasswordTries(PasswordJudge judge) {
        this.judge = judge;
    }

    boolean isRight(String user, String password, KeptPassword kept) {
        var bucket = buckets.get(
                user,
                any -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(FREE).refillGreedy(1, EVERY))
                        .withNanosecondPrecision()
                        .build());
        if (!bucket.tryConsume(1))
            throw new BadUserRequestException("Too many wrong passwords: wait ten seconds, then try again.");
        if (!judge.fits(password, kept, true)) return false;
        bucket.addTokens(1);
        return true;
    }
}
