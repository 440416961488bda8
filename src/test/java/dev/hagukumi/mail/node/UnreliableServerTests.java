package dev.hagukumi.mail.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hagukumi.mail.Delivery.State;
import dev.hagukumi.mail.SmtpSink;
import dev.hagukumi.mail.SmtpSink.At;
import dev.hagukumi.platform.Clock;
import java.io.ByteArrayInputStream;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.james.jdkim.DKIMVerifier;
import org.junit.jupiter.api.Test;

/** A mail server that breaks off, hangs, refuses and dies: no mail twice, none lost, all that can arrive does so unattended. */
class UnreliableServerTests {
    private static final int MAILS = 600;
    private static final int CONNECTIONS = 4;
    private static final Set<State> AT_REST = Set.of(State.SENT, State.IN_DOUBT, State.BOUNCED);

    @Test
    void whateverTheServerDoesEachMailArrivesOnceOrIsAccountedFor() throws Exception {
        var key = key();
        var first = SmtpSink.start();
        try (var lab = MailLab.open(first.port())) {
            var addresses = lab.queue(MAILS);
            makeTrouble(first);
            try (var node = lab.node(
                    first.port(),
                    "--hagukumi.mail.dispatch.connections=" + CONNECTIONS,
                    "--hagukumi.mail.dispatch.poll=50ms",
                    "--hagukumi.mail.dispatch.lease=2s",
                    "--hagukumi.mail.dispatch.in-doubt-after=4s",
                    "--hagukumi.mail.smtp.read-timeout=1s",
                    "--hagukumi.mail.smtp.write-timeout=1s",
                    "--hagukumi.mail.dkim.keys[0].domain=example.co.jp",
                    "--hagukumi.mail.dkim.keys[0].selector=s1",
                    "--hagukumi.mail.dkim.keys[0].private-key=" + pem(key))) {
                await().atMost(Duration.ofMinutes(2))
                        .until(() -> first.accepted().size() >= MAILS / 2);
                var port = first.port();
                first.close();
                await().until(() -> lab.states().containsKey(State.RETRY));
                try (var second = SmtpSink.startAt(port)) {
                    var clock = node.getBean(Clock.class);
                    await().atMost(Duration.ofMinutes(3)).until(() -> {
                        var states = lab.states().keySet();
                        if (!states.contains(State.CLAIMED) && !states.contains(State.SENDING))
                            clock.forward(Duration.ofMinutes(10));
                        return AT_REST.containsAll(states);
                    });

                    var accepted = Stream.of(first, second)
                            .flatMap(sink -> sink.accepted().stream())
                            .toList();
                    accountedFor(lab, addresses, accepted);
                    for (var mail : accepted.subList(0, 20)) isSigned(mail, key);
                }
            }
        }
    }

    private static void makeTrouble(SmtpSink sink) {
        for (var n = 0; n < 8; n++)
            sink.answerOnce(At.DOT, SmtpSink.CLOSE)
                    .answerOnce(At.DOT, "451 4.3.0 disk full")
                    .answerOnce(At.DATA, SmtpSink.CLOSE)
                    .answerOnce(At.RCPT, "450 4.2.1 busy")
                    .answerOnce(At.RCPT, SmtpSink.CLOSE);
        for (var n = 0; n < 4; n++)
            sink.answerOnce(At.DOT, SmtpSink.HANG)
                    .answerOnce(At.DOT, "554 5.6.0 not like this")
                    .answerOnce(At.RCPT, "550 5.1.1 no such user")
                    .answerOnce(At.MAIL, "421 4.7.0 too many");
    }

    private static void accountedFor(MailLab lab, List<String> addresses, List<SmtpSink.Mail> accepted) {
        var arrived = accepted.stream().map(SmtpSink.Mail::to).toList();
        var bounced = lab.in(State.BOUNCED);
        var inDoubt = lab.in(State.IN_DOUBT);

        assertThat(arrived).doesNotHaveDuplicates().doesNotContainAnyElementsOf(bounced);
        assertThat(new HashSet<>(arrived)).containsAll(lab.in(State.SENT));
        assertThat(bounced).hasSize(8);
        assertThat(inDoubt).hasSizeBetween(12, 12 + CONNECTIONS);
        var all = new HashSet<>(arrived);
        all.addAll(inDoubt);
        all.addAll(bounced);
        assertThat(all).isEqualTo(new HashSet<>(addresses));
    }

    private static void isSigned(SmtpSink.Mail mail, KeyPair key) throws Exception {
        var dns = "v=DKIM1; k=rsa; p="
                + Base64.getEncoder().encodeToString(key.getPublic().getEncoded());
        var valid = new DKIMVerifier((method, selector, domain) -> List.of(dns))
                .verify(new ByteArrayInputStream(mail.bytes()));
        assertThat(valid)
                .singleElement()
                .satisfies(signature -> assertThat(signature.getHeaders())
                        .extracting(CharSequence::toString)
                        .contains(
                                "From",
                                "To",
                                "Subject",
                                "Date",
                                "Message-ID",
                                "List-Unsubscribe",
                                "List-Unsubscribe-Post"));
    }

    private static KeyPair key() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    private static String pem(KeyPair key) {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(key.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----";
    }
}
