package dev.hagukumi.mail.pace;

import dev.hagukumi.mail.Verdict.Because;
import java.time.Instant;

/**
 * How long a mail must wait.
 *
 * @param kept whether that instant is kept for this very mail, so that it goes then
 */
public record Wait(Instant until, boolean kept, Because because) {}
