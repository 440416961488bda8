package dev.hagukumi.mail.dispatch;

import static dev.hagukumi.lead.LeadFixtures.aLead;
import static dev.hagukumi.mail.MailFixtures.orders;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.mail.Delivery.State;
import dev.hagukumi.mail.MailFixtures;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** In whose hands a mail is when a process or a thread does not come back, or two are at it. */
class LeaseTests extends OneMailInTheOutbox {
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
    void aLateAnswerSettlesTheDoubt() {
        sink.beforeYes(mail -> {
            jdbc.sql("update delivery set leased_until = clock_timestamp() where id = :id")
                    .param("id", delivery().id())
                    .update();
            parts.leases().release();
            assertThat(delivery().state()).isEqualTo(State.IN_DOUBT);
        });

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
}
