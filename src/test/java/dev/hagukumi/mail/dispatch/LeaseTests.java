package dev.hagukumi.mail.dispatch;

import static dev.hagukumi.lead.LeadFixtures.aLead;
import static dev.hagukumi.mail.MailFixtures.orders;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.mail.Delivery.State;
import dev.hagukumi.mail.MailDesk;
import dev.hagukumi.mail.MailDesk.Action;
import dev.hagukumi.mail.MailFixtures;
import dev.hagukumi.mail.SmtpSink;
import dev.hagukumi.mail.SmtpSink.At;
import dev.hagukumi.mail.tracking.Hit;
import dev.hagukumi.mail.tracking.MailReactions;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** In whose hands a mail is when a process or a thread does not come back, or two are at it. */
class LeaseTests extends OneMailInTheOutbox {
    @Autowired
    MailDesk desk;

    @Autowired
    LedgerRow ledger;

    @Autowired
    MailReactions reactions;

    @Test
    void takenButNotBegunGoesBackToTheOutboxAfterItsLease() {
        jdbc.sql("""
                        update delivery set state = 'CLAIMED', claim = gen_random_uuid(),
                               leased_until = clock_timestamp() - interval '1 second' where id = :id
                        """).param("id", delivery().id()).update();

        worker.drain();

        assertThat(delivery().state()).isEqualTo(State.SENT);
        assertThat(sink.acceptedFor(email)).hasSize(1);
    }

    @Test
    void takenByAnotherIsLeftAloneDuringItsLease() {
        jdbc.sql("""
                        update delivery set state = 'CLAIMED', claim = gen_random_uuid(),
                               leased_until = clock_timestamp() + interval '1 hour' where id = :id
                        """).param("id", delivery().id()).update();

        worker.drain();

        assertThat(sink.offered()).isEmpty();
    }

    @Test
    void begunWithoutAnAnswerIsInDoubtAfterItsLeaseAndStaysThere() {
        jdbc.sql("""
                        update delivery set state = 'SENDING', claim = gen_random_uuid(), dispatch_started_at = queued_at,
                               leased_until = clock_timestamp() - interval '1 second' where id = :id
                        """).param("id", delivery().id()).update();

        worker.drain();
        worker.drain();

        assertThat(delivery().state()).isEqualTo(State.IN_DOUBT);
        assertThat(sink.offered()).isEmpty();
    }

    @Test
    void aMailWhoseBytesDiedWithItsProcessIsWrittenAnewWhenAPersonSaysSo() {
        jdbc.sql("""
                        update delivery set state = 'SENDING', claim = gen_random_uuid(), dispatch_started_at = queued_at,
                               attempts = 1, leased_until = clock_timestamp() - interval '1 second' where id = :id
                        """).param("id", delivery().id()).update();
        worker.drain();

        desk.decide(delivery().id(), Action.RESEND, "ops", "it is not in the server's log");
        worker.drain();

        assertThat(delivery().state()).isEqualTo(State.SENT);
        assertThat(sink.acceptedFor(email))
                .singleElement()
                .satisfies(mail -> assertThat(mail.header("Message-ID")).isEqualTo(messageId()));
        assertThat(links()).isEqualTo(3);
    }

    @Test
    void bytesAreKeptOnlyOfAMailThatWasBegunAndMayGoAgain() {
        sink.answerOnce(At.RCPT, "450 4.2.1 busy").answerOnce(At.DOT, "451 4.3.0 disk full");

        worker.drain();
        assertThat(keptBytes()).as("not begun").isZero();
        becomeDue();
        worker.drain();
        assertThat(keptBytes()).as("begun").isPositive();
        becomeDue();
        worker.drain();

        assertThat(keptBytes()).as("sent").isZero();
        assertThat(links()).as("links of the one mail that was written").isEqualTo(3);
    }

    @Test
    void thatAMailIsSentMayBeOnTheDiskAMomentLater() {
        var mail = parts.claims().next().allowed().stream()
                .filter(each -> each.id() == delivery().id())
                .findFirst()
                .orElseThrow();
        var hurry = new TransactionTemplate(transactions).execute(transaction -> {
            assertThat(ledger.sent(mail, clock.now(), "250 ok")).isTrue();
            return synchronousCommit();
        });

        assertThat(hurry).isEqualTo("off");
        assertThat(synchronousCommit())
                .as("afterwards, on the same connections")
                .isEqualTo("on");
    }

    @Test
    void aLateAnswerSettlesTheDoubt() {
        sink.beforeYes(mail -> itsLeaseEnds());

        worker.drain();

        assertThat(delivery().state()).isEqualTo(State.SENT);
        assertThat(sentActivities()).hasSize(1);
    }

    @Test
    void whoHasLostTheMailSendsNothing() {
        sink.onRecipient(to -> jdbc.sql("update delivery set claim = gen_random_uuid() where id = :id")
                .param("id", delivery().id())
                .update());

        worker.drain();

        assertThat(sink.offered()).isEmpty();
        assertThat(delivery().state()).isEqualTo(State.CLAIMED);
    }

    @Test
    void theMailIsBegunBeforeItsFirstByteLeaves() {
        var states = new java.util.concurrent.CopyOnWriteArrayList<State>();
        sink.onRecipient(to -> states.add(delivery().state()));
        sink.beforeYes(mail -> states.add(delivery().state()));

        worker.drain();

        assertThat(states).containsExactly(State.CLAIMED, State.SENDING);
    }

    @Test
    void twoDispatchersSideBySideSendEachMailOnce() {
        var edition = MailFixtures.publishReminder(templates);
        var many = IntStream.range(0, 100).mapToObj(n -> aLead().in(leads)).toList();
        mailer.enqueue(orders(many, edition));
        var other = worker(sink.port());

        CompletableFuture.allOf(CompletableFuture.runAsync(worker::drain), CompletableFuture.runAsync(other::drain))
                .join();

        other.close();
        assertThat(sink.connections()).isEqualTo(2);
        for (var each : many)
            assertThat(sink.acceptedFor(leads.get(each).email().value())).hasSize(1);
    }

    @Test
    void aLateRefusalOfAMailInDoubtKeepsItsBytes() {
        sink.answerOnce(At.DOT, "451 4.3.0 disk full");
        sink.beforeAnswer(this::itsLeaseEnds);

        worker.drain();

        assertThat(delivery().state()).isEqualTo(State.RETRY);
        assertThat(keptBytes()).isPositive();
    }

    @Test
    void aClickProvesThatAMailInDoubtHasArrived() {
        sink.answerOnce(At.DOT, SmtpSink.CLOSE);
        worker.drain();
        assertThat(sentActivities()).isEmpty();

        reactions.clicked(aLink(), new Hit("Mozilla/5.0 (Windows NT 10.0)", false));

        assertThat(delivery().state()).isEqualTo(State.SENT);
        assertThat(delivery().outcome()).startsWith("it arrived: a link in it was followed at ");
        assertThat(sentActivities()).hasSize(1);
        assertThat(keptBytes()).isZero();
    }

    private String aLink() {
        return jdbc.sql("select token from link where delivery = :id limit 1")
                .param("id", delivery().id())
                .query(String.class)
                .single();
    }

    private void itsLeaseEnds() {
        jdbc.sql("update delivery set leased_until = clock_timestamp() where id = :id")
                .param("id", delivery().id())
                .update();
        parts.leases().release();
        assertThat(delivery().state()).isEqualTo(State.IN_DOUBT);
    }

    private String synchronousCommit() {
        return jdbc.sql("show synchronous_commit").query(String.class).single();
    }

    private String messageId() {
        return jdbc.sql("select message_id from delivery where id = :id")
                .param("id", delivery().id())
                .query(String.class)
                .single();
    }

    private int keptBytes() {
        return jdbc.sql("select coalesce(length(message), 0) from delivery where id = :id")
                .param("id", delivery().id())
                .query(Integer.class)
                .single();
    }

    private int links() {
        return jdbc.sql("select count(*) from link where delivery = :id")
                .param("id", delivery().id())
                .query(Integer.class)
                .single();
    }
}
