package dev.hagukumi.mail.dispatch;

import dev.hagukumi.mail.gate.Candidate;
import dev.hagukumi.mail.message.Draft;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail in the hands of one thread, let through by the gate.
 *
 * @param mail its name, for people
 * @param claim proves that it is still in these hands
 * @param attempts made before
 * @param frozen its bytes, once they are written: those of an earlier attempt, where its dispatch was begun before
 * @param tracked whether we may see what the lead does with it
 * @param judgedAt when the gate let it through, by {@link System#nanoTime()}
 */
record ClaimedMail(
        long id,
        String mail,
        String step,
        UUID claim,
        int attempts,
        Candidate candidate,
        Draft draft,
        byte @Nullable [] frozen,
        boolean tracked,
        long judgedAt) {

    String scenario() {
        return candidate.scenario();
    }

    /** How old the verdict is. */
    Duration sinceJudged() {
        return Duration.ofNanos(System.nanoTime() - judgedAt);
    }

    ClaimedMail judgedNow(boolean tracked) {
        return new ClaimedMail(id, mail, step, claim, attempts, candidate, draft, frozen, tracked, System.nanoTime());
    }

    ClaimedMail written(byte[] bytes) {
        return new ClaimedMail(id, mail, step, claim, attempts, candidate, draft, bytes, tracked, judgedAt);
    }
}
