package dev.hagukumi.platform.signon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.platform.SignOn.Standing;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RememberedPasswordsTests {
    private static final Standing STANDING = new Standing(Set.of("sales"), "stamp");

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger judged = new AtomicInteger();
    private final KeyedHash hash = new KeyedHash();
    private final RememberedPasswords remembered = new RememberedPasswords(hash, nanos::get);

    @Test
    void aRightPasswordIsJudgedOnceAMinute() {
        ask("right");
        ask("right");
        nanos.addAndGet(Duration.ofSeconds(59).toNanos());
        ask("right");
        assertThat(judged).hasValue(1);

        nanos.addAndGet(Duration.ofSeconds(2).toNanos());

        assertThat(ask("right")).contains(STANDING);
        assertThat(judged).hasValue(2);
    }

    @Test
    void aWrongPasswordIsJudgedEachTime() {
        assertThat(ask("wrong")).isEmpty();
        assertThat(ask("wrong")).isEmpty();

        assertThat(judged).hasValue(2);
    }

    @Test
    void whatNoLongerHoldsIsJudgedAnew() {
        ask("right");

        remembered.of("sales", "right", then -> false, () -> judge("wrong"));

        assertThat(judged).hasValue(2);
        assertThat(ask("right")).contains(STANDING);
        assertThat(judged).as("the refusal was not remembered").hasValue(3);
    }

    @Test
    void manyAtOnceAreJudgedOnce() throws Exception {
        var judging = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(() -> remembered.of("sales", "right", then -> true, () -> {
            judging.countDown();
            awaitQuietly(go);
            return judge("right");
        }));
        judging.await();
        var second = CompletableFuture.supplyAsync(() -> ask("right"));
        go.countDown();

        assertThat(first.join()).contains(STANDING);
        assertThat(second.join()).contains(STANDING);
        assertThat(judged).hasValue(1);
    }

    @Test
    void theHashDiffersByUserPasswordAndProcess() {
        assertThat(hash.of("a", "bc")).isEqualTo(hash.of("a", "bc")).isNotEqualTo(hash.of("ab", "c"));
        assertThat(new KeyedHash().of("a", "bc")).isNotEqualTo(hash.of("a", "bc"));
    }

    private Optional<Standing> ask(String password) {
        return remembered.of("sales", password, then -> true, () -> judge(password));
    }

    private Optional<Standing> judge(String password) {
        judged.incrementAndGet();
        return password.equals("right") ? Optional.of(STANDING) : Optional.empty();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
