package dev.hagukumi.mail.gate;

import dev.hagukumi.mail.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on one mail, with what follows from it.
 *
 * @param countsOn the day on which an allowed mail counts for the lead's caps, by the lead's calendar
 * @param turn the instant that is the mail's own: now where it may go, later where it is put off for the pace alone
 * @param tracked whether we may see what the lead does with the mail
 */
public record Judgement(
        Verdict verdict,
        @Nullable LocalDate countsOn,
        @Nullable Instant turn,
        boolean tracked) {}
