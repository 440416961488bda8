package dev.hagukumi.mail.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hagukumi.mail.Delivery.State;
import dev.hagukumi.mail.MailDesk;
import dev.hagukumi.mail.SmtpSink;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Pageable;

/** Nodes are killed while mails go out: none arrives twice, none is lost, and what nobody can know is shown. */
class KilledNodeTests {
    private static final int CONNECTIONS = 4;
    private static final int PORTION = 400;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String[] IMPATIENT = {
        "--hagukumi.mail.dispatch.connections=" + CONNECTIONS,
        "--hagukumi.mail.dispatch.poll=100ms",
        "--hagukumi.mail.dispatch.lease=2s",
        "--hagukumi.mail.dispatch.in-doubt-after=4s",
        "--hagukumi.mail.smtp.read-timeout=1s",
        "--hagukumi.mail.smtp.write-timeout=1s"
    };

    private final SmtpSink sink = SmtpSink.start();
    private final MailLab lab = MailLab.open(sink.port());

    @AfterEach
    void tidyUp() {
        lab.close();
        sink.close();
    }

    @Test
    void killedFiveTimesAmongFiveThousandMails() {
        killed(5, 5_000);
    }

    @Test
    @Tag("endurance")
    void killedFiftyTimesAmongTwentyThousandMails() {
        killed(50, 20_000);
    }

    @Test
    void ofTwoNodesOneIsKilledAndTheOtherTakesOver() {
        var addresses = new ArrayList<String>();
        try (var one = node("--hagukumi.mail.sender.name=One");
                var other = node("--hagukumi.mail.sender.name=Other")) {
            untilBothAreAtIt(addresses, one, other);
            addresses.addAll(lab.queue(addresses.size(), addresses.size() + PORTION));
            one.kill();

            awaitTheEnd(other);
        }

        nothingTwiceNothingLost(addresses, CONNECTIONS);
    }

    private void killed(int times, int mails) {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var addresses = lab.queue(mails);
        for (var kill = 0; kill < times; kill++) {
            try (var node = node()) {
                var left = mails - sink.accepted().size();
                awaitAccepted(
                        sink.accepted().size() + 1 + random.nextInt(Math.max(1, left / (times - kill + 1))), node);
            }
        }
        try (var last = node()) {
            awaitTheEnd(last);
        }

        assertThat(addresses).as("seed " + seed).hasSize(mails);
        nothingTwiceNothingLost(addresses, times * CONNECTIONS);
    }

    /** Whoever is up first does not finish before the other has begun. */
    private void untilBothAreAtIt(List<String> addresses, MailNode one, MailNode other) {
        await().atMost(PATIENCE).until(() -> {
            one.mustLive();
            other.mustLive();
            if (addresses.size() - sink.accepted().size() < PORTION)
                addresses.addAll(lab.queue(addresses.size(), addresses.size() + PORTION));
            return hasSent("One") && hasSent("Other");
        });
    }

    private boolean hasSent(String node) {
        var from = "From: " + node + " <";
        return sink.accepted().stream()
                .anyMatch(mail -> new String(mail.bytes(), StandardCharsets.US_ASCII).contains(from));
    }

    private MailNode node(String... more) {
        return MailNode.start(lab.properties(
                sink.port(),
                Stream.concat(Stream.of(IMPATIENT), Stream.of(more)).toArray(String[]::new)));
    }

    private void awaitAccepted(int mails, MailNode node) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(() -> {
            node.mustLive();
            return sink.accepted().size() >= mails;
        });
    }

    private void awaitTheEnd(MailNode node) {
        await().atMost(PATIENCE).until(() -> {
            node.mustLive();
            return List.of(State.SENT, State.IN_DOUBT).containsAll(lab.states().keySet());
        });
    }

    private void nothingTwiceNothingLost(List<String> addresses, int doubtsAtMost) {
        var accepted = sink.accepted().stream().map(SmtpSink.Mail::to).toList();
        var inDoubt = lab.in(State.IN_DOUBT);

        var arrived = new HashSet<>(accepted);
        arrived.addAll(inDoubt);
        assertThat(accepted).doesNotHaveDuplicates();
        assertThat(new HashSet<>(accepted)).containsAll(lab.in(State.SENT));
        assertThat(arrived).isEqualTo(new HashSet<>(addresses));
        assertThat(inDoubt).hasSizeLessThanOrEqualTo(doubtsAtMost);
        assertThat(lab.bean(MailDesk.class).in(State.IN_DOUBT, Pageable.ofSize(200)))
                .hasSameSizeAs(inDoubt);
    }
}
