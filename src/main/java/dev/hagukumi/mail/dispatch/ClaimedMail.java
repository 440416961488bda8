package dev.hagukumi.mail.dispatch;

import dev.hagukumi.mail.gate.Candidate;
import dev.hagukumi.mail.message.Draft;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail in the hands of one thread.
 *
 * @param mail its name, for people
 * @param claim proves that it is still in these hands
 * @param attempts made before
 * @param frozen its bytes where it was dispatched before
 */
record ClaimedMail(
        long id,
        String mail,
        String scenario,
        String step,
        UUID claim,
        int attempts,
        Candidate candidate,
        Draft draft,
        byte @Nullable [] frozen) {}
