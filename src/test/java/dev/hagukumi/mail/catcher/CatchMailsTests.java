package dev.hagukumi.mail.catcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.mail.smtp.Envelope;
import dev.hagukumi.mail.smtp.SmtpConnection;
import dev.hagukumi.mail.smtp.SmtpServer;
import dev.hagukumi.mail.smtp.SmtpSettings;
import dev.hagukumi.platform.Clock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatchMailsTests {
    private static final SmtpSettings SETTINGS = new SmtpSettings(
            Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(5), 10, Duration.ofSeconds(5));

    private final SetClock clock = new SetClock();

    @Test
    void aCaughtMailIsStillThereAfterARestart(@TempDir Path data) {
        var folder = data.resolve("mails");
        try (var catcher = new CatchMails(new CaughtMails(folder), clock);
                var connection = new SmtpConnection(SmtpServer.plain("127.0.0.1", catcher.listen()), SETTINGS)) {
            send(connection, "first", "One.\r\n.with a dot");
            clock.now = clock.now.plusSeconds(1);
            send(connection, "second", "Two.");
        }

        var mails = new CaughtMails(folder).mails();

        assertThat(mails).extracting(mail -> mail.subject()).containsExactly("second", "first");
        assertThat(mails.get(1).text().strip()).isEqualTo("One.\n.with a dot");
        assertThat(mails.get(1).to()).isEqualTo("lead@example.co.jp");
        assertThat(mails.get(1).headers()).containsKey("Message-ID");
        assertThat(mails.get(0).receivedAt()).isEqualTo(clock.now);
    }

    @Test
    void whereNothingWasCaughtThereIsNothing(@TempDir Path data) {
        assertThat(new CaughtMails(data.resolve("mails")).mails()).isEmpty();
    }

    private static void send(SmtpConnection connection, String subject, String text) {
        var message = "From: a@example.co.jp\r\nTo: lead@example.co.jp\r\nSubject: " + subject + "\r\nMessage-ID: <"
                + subject + "@example.co.jp>\r\n\r\n" + text + "\r\n";
        var reply = connection.send(
                new Envelope("a@example.co.jp", "lead@example.co.jp"),
                message.getBytes(StandardCharsets.UTF_8),
                () -> {});
        assertThat(reply.positive()).as(reply.toString()).isTrue();
    }

    private static final class SetClock implements Clock {
        private Instant now = Instant.parse("2026-11-24T00:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public Duration offset() {
            return Duration.ZERO;
        }

        @Override
        public void forward(Duration by) {
            now = now.plus(by);
        }
    }
}
