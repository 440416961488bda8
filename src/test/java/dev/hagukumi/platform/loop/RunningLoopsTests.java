package dev.hagukumi.platform.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class RunningLoopsTests {
    private final AtomicInteger turns = new AtomicInteger();
    private RunningLoops loops = new RunningLoops();

    @AfterEach
    void endAll() {
        loops.destroy();
    }

    @ParameterizedTest
    @ValueSource(classes = {OutOfMemoryError.class, StackOverflowError.class, ExceptionInInitializerError.class})
    void anErrorInOneTurnDoesNotEndTheLoop(Class<? extends Error> kind) throws Exception {
        var error = kind.getDeclaredConstructor().newInstance();

        loops.start("fragile", Duration.ZERO, self -> {
            if (turns.incrementAndGet() == 1) throw error;
            Thread.sleep(10);
        });

        await().until(() -> turns.get() > 2);
        assertThat(health(Duration.ofMinutes(1)).getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void anErrorThatCannotEvenBeToldDoesNotEndTheLoop() {
        loops.start("untold", Duration.ZERO, self -> {
            if (turns.incrementAndGet() == 1) throw new CannotBeTold();
            Thread.sleep(10);
        });

        await().until(() -> turns.get() > 2);
    }

    @Test
    void anInterruptThatEndsNothingDoesNotEndTheLoop() {
        var loop = loops.start("woken", Duration.ofMillis(10), self -> turns.incrementAndGet());

        loop.interrupt();

        await().until(() -> turns.get() > 2);
    }

    @Test
    void aThreadThatDiedAllTheSameIsSeenAndReplaced() {
        var given = new AtomicInteger();
        loops = new RunningLoops(work -> new Thread(given.getAndIncrement() == 0 ? () -> {} : work));
        loops.start("mortal", Duration.ofMillis(10), self -> turns.incrementAndGet());

        await().untilAsserted(() -> {
            var seen = health(Duration.ofMinutes(1));
            assertThat(seen.getDetails()).containsEntry("mortal", java.util.Map.of("revivals", 1));
        });

        await().until(() -> turns.get() > 1);
    }

    @Test
    void healthNamesTheLoopThatIsStuckInOneTurn() {
        var stuck = new CountDownLatch(1);
        loops.start("stuck", Duration.ZERO, self -> stuck.await());
        loops.start("lively", Duration.ofMillis(1), self -> turns.incrementAndGet());

        await().untilAsserted(() -> {
            var seen = health(Duration.ofMillis(200));
            assertThat(seen.getStatus()).isEqualTo(Status.DOWN);
            assertThat(seen.getDetails().get("stuck")).asString().startsWith("stuck in one turn for");
            assertThat(seen.getDetails()).containsEntry("lively", "well");
        });
        stuck.countDown();
    }

    @Test
    void healthSaysWhatALoopFailsOfTurnAfterTurn() {
        loops.start("failing", Duration.ZERO, self -> {
            throw new IllegalStateException("the database is away");
        });

        await().untilAsserted(() -> {
            var seen = health(Duration.ofMillis(200));
            assertThat(seen.getStatus()).isEqualTo(Status.DOWN);
            assertThat(seen.getDetails().get("failing")).asString().endsWith("the database is away");
        });
    }

    @Test
    void aBeatInALongTurnIsASignOfLife() {
        var stuck = new CountDownLatch(1);
        loops.start("long", Duration.ZERO, self -> {
            while (!stuck.await(1, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                turns.incrementAndGet();
                self.beat();
            }
        });

        await().until(() -> turns.get() > 50);

        assertThat(health(Duration.ofSeconds(30)).getStatus()).isEqualTo(Status.UP);
        stuck.countDown();
    }

    @Test
    void anEndIsTheEndAndLeavesHealth() {
        var loop = loops.start("short", Duration.ofMinutes(5), self -> turns.incrementAndGet());
        await().until(() -> turns.get() == 1);

        loop.end();

        assertThat(loop.join(Duration.ofSeconds(10))).isTrue();
        assertThat(health(Duration.ofMinutes(1)).getDetails()).isEmpty();
    }

    private Health health(Duration stuckAfter) {
        return Objects.requireNonNull(new LoopsHealth(loops, new LoopsHealth.Settings(stuckAfter)).health(true));
    }

    private static class CannotBeTold extends Error {
        @Override
        public String toString() {
            throw new OutOfMemoryError("not even for the line in the log");
        }
    }
}
