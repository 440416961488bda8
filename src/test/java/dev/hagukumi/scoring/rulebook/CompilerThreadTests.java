package dev.hagukumi.scoring.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.hagukumi.scoring.RulesBusy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CompilerThreadTests {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final CompilerThread thread = new CompilerThread();
    private final CountDownLatch enough = new CountDownLatch(1);

    @AfterEach
    void letGo() {
        enough.countDown();
    }

    private <T> CompletableFuture<T> asked(Callable<T> work) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return thread.run(work, LONG);
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                },
                task -> new Thread(task).start());
    }

    private CompletableFuture<String> hanging() {
        var begun = new CountDownLatch(1);
        var asked = asked(() -> {
            begun.countDown();
            enough.await();
            return "done";
        });
        await().until(() -> begun.getCount() == 0);
        return asked;
    }

    @Test
    void oneIsCompiledAtATime() {
        var now = new AtomicInteger();
        var most = new AtomicInteger();

        var asked = IntStream.range(0, 5)
                .mapToObj(number -> asked(() -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    assertThat(Thread.currentThread().getName()).isEqualTo("rule-compiler");
                    Thread.yield();
                    return now.decrementAndGet();
                }))
                .toList();

        assertThat(asked).allSatisfy(each -> assertThat(each.join()).isZero());
        assertThat(most).hasValue(1);
    }

    @Test
    void whereFourWaitTheNextIsToldToComeLater() {
        var asked = new ArrayList<>(List.of(hanging()));
        for (var number = 1; number <= 4; number++) {
            asked.add(asked(() -> "done"));
            var waiting = number;
            await().until(() -> thread.waiting() == waiting);
        }

        assertThatThrownBy(() -> thread.run(() -> "done", LONG)).isInstanceOf(RulesBusy.class);

        enough.countDown();
        assertThat(asked).allSatisfy(each -> assertThat(each.join()).isEqualTo("done"));
    }

    @Test
    void whatTakesTooLongIsGivenUpOnAndThoseBehindItGoOn() throws Exception {
        var stuck = new CountDownLatch(1);

        assertThatThrownBy(() -> thread.run(() -> uninterruptible(stuck), Duration.ofMillis(100)))
                .isInstanceOf(TimeoutException.class);

        assertThat(thread.run(() -> "done", LONG)).isEqualTo("done");
        stuck.countDown();
    }

    @Test
    void whereTooManyDoNotEndNoneIsBegunUntilOneDoes() {
        var stuck = new CountDownLatch(1);
        for (var number = 0; number < 3; number++)
            assertThatThrownBy(() -> thread.run(() -> uninterruptible(stuck), Duration.ofMillis(100)))
                    .isInstanceOf(TimeoutException.class);

        assertThatThrownBy(() -> thread.run(() -> "done", LONG)).isInstanceOf(RulesBusy.class);

        stuck.countDown();
        await().ignoreExceptionsInstanceOf(RulesBusy.class).until(() -> thread.run(() -> true, LONG));
    }

    private static String uninterruptible(CountDownLatch stuck) {
        while (stuck.getCount() > 0) Thread.onSpinWait();
        return "ended";
    }

    @Test
    void whatItThrowsIsHandedOn() {
        assertThatThrownBy(() -> thread.run(
                        () -> {
                            throw new StackOverflowError();
                        },
                        LONG))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(StackOverflowError.class);
    }
}
