package dev.hagukumi.mail.dispatch;

import static dev.hagukumi.mail.smtp.Stage.CONNECT;
import static dev.hagukumi.mail.smtp.Stage.CONTENT;
import static dev.hagukumi.mail.smtp.Stage.DATA;
import static dev.hagukumi.mail.smtp.Stage.DOT;
import static dev.hagukumi.mail.smtp.Stage.MAIL;
import static dev.hagukumi.mail.smtp.Stage.RCPT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.hagukumi.mail.smtp.Reply;
import dev.hagukumi.mail.smtp.Stage;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReadReplyTests {

    static Stream<Arguments> replies() {
        return Stream.of(
                arguments(DOT, 250, "250 2.0.0 queued", new Outcome.Accepted()),
                arguments(DOT, -1, "[EOF]", new Outcome.InDoubt()),
                arguments(DOT, 451, "451 4.3.0 later", new Outcome.TryLater()),
                arguments(DOT, 554, "554 5.7.1 spam", new Outcome.OurFault(false)),
                arguments(DOT, 550, "550 5.1.1 no such user", new Outcome.Refused(true)),
                arguments(CONTENT, -1, "broken pipe", new Outcome.TryLater()),
                arguments(DATA, 451, "451 later", new Outcome.TryLater()),
                arguments(DATA, 554, "554 no", new Outcome.Refused(false)),
                arguments(RCPT, 450, "450 4.2.1 busy", new Outcome.TryLater()),
                arguments(RCPT, 550, "550 5.1.1 no such user", new Outcome.Refused(true)),
                arguments(RCPT, 550, "550-5.1.10 null MX", new Outcome.Refused(true)),
                arguments(RCPT, 550, "550 5.2.1 disabled", new Outcome.Refused(true)),
                arguments(RCPT, 550, "550 5.7.1 blocked", new Outcome.OurFault(false)),
                arguments(DATA, 554, "554 5.7.1 no", new Outcome.OurFault(false)),
                arguments(RCPT, 450, "450 4.7.1 greylisted", new Outcome.TryLater()),
                arguments(RCPT, 550, "550 no", new Outcome.Refused(false)),
                arguments(RCPT, -1, "[EOF]", new Outcome.TryLater()),
                arguments(MAIL, 421, "421 4.7.0 slow down", new Outcome.TryLater()),
                arguments(MAIL, 550, "550 5.1.1 bad sender", new Outcome.TryLater()),
                arguments(MAIL, 530, "530 5.7.0 log in first", new Outcome.OurFault(true)),
                arguments(CONNECT, -1, "refused", new Outcome.TryLater()),
                arguments(CONNECT, 535, "535 5.7.8 wrong password", new Outcome.TryLater()));
    }

    @ParameterizedTest
    @MethodSource("replies")
    void stageCodeAndEnhancedStatusDecide(Stage stage, int code, String text, Outcome outcome) {
        assertThat(ReadReply.outcome(new Reply(stage, code, text))).isEqualTo(outcome);
    }

    @Test
    void triesComeBackAfterAMinuteFirstAndADayLast() {
        assertThat(RetrySchedule.after(1)).isBetween(Duration.ofSeconds(48), Duration.ofSeconds(72));
        assertThat(RetrySchedule.after(99)).isBetween(Duration.ofHours(19), Duration.ofHours(29));
    }
}
