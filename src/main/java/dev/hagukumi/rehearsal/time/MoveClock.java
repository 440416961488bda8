package dev.hagukumi.rehearsal.time;

import dev.hagukumi.mail.Mailer;
import dev.hagukumi.platform.Clock;
import dev.hagukumi.rehearsal.ClockIsMoving;
import dev.hagukumi.rehearsal.MovedClock;
import dev.hagukumi.rehearsal.MovingTime;
import dev.hagukumi.scenario.EngineTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Moves business time forward from one due thing to the next, so that timers fire in their order and mails leave at their
 * time; returns when everything due by the target has happened.
 */
@Component
@Profile("embedded")
class MoveClock implements MovingTime {
    private static final int ROUNDS = 10_000;

    private final Clock clock;
    private final EngineTime engine;
    private final Mailer mailer;
    private final NextDue nextDue;
    private final CatchUp catchUp;
    private final ReentrantLock moving = new ReentrantLock();

    MoveClock(Clock clock, EngineTime engine, Mailer mailer, NextDue nextDue, CatchUp catchUp) {
        this.clock = clock;
        this.engine = engine;
        this.mailer = mailer;
        this.nextDue = nextDue;
        this.catchUp = catchUp;
    }

    @Override
    public Optional<Instant> nextDue() {
        return nextDue.get();
    }

    @Override
    public MovedClock moveTo(Instant target) {
        if (!moving.tryLock()) throw new ClockIsMoving();
        try {
            var before = mailer.tally();
            catchUp.untilQuiet();
            var jobs = stepTo(target);
            var after = mailer.tally();
            return new MovedClock(
                    clock.now(),
                    jobs,
                    after.sent() - before.sent(),
                    after.deferred() - before.deferred(),
                    nextDue.get().orElse(null));
        } finally {
            moving.unlock();
        }
    }

    private int stepTo(Instant target) {
        engine.pause();
        try {
            var jobs = doWhatIsDue();
            while (clock.now().isBefore(target)) {
                forwardTo(nextStop(target));
                jobs += doWhatIsDue();
            }
            return jobs;
        } finally {
            engine.resume();
        }
    }

    private Instant nextStop(Instant target) {
        var now = clock.now();
        // Something that is due and yet was left undone (it failed, or a person must look) must not hold time up.
        return nextDue.get()
                .filter(due -> due.isAfter(now) && due.isBefore(target))
                .orElse(target);
    }

    private void forwardTo(Instant stop) {
        var ahead = Duration.between(clock.now(), stop);
        if (ahead.compareTo(Duration.ZERO) > 0) clock.forward(ahead);
        engine.follow();
    }

    private int doWhatIsDue() {
        var jobs = 0;
        for (var round = 0; round < ROUNDS; round++) {
            var run = engine.runDue();
            jobs += run;
            if (run + catchUp.untilQuiet() == 0) return jobs;
        }
        throw new IllegalStateException("At " + clock.now() + " something is due again and again, " + ROUNDS
                + " times by now. Look into Cockpit for a timer or step that repeats at once.");
    }
}
