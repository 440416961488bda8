package dev.hagukumi.mail.dispatch;

import static dev.hagukumi.lead.LeadFixtures.aLead;
import static dev.hagukumi.mail.MailFixtures.order;
import static dev.hagukumi.mail.MailFixtures.orders;
import static dev.hagukumi.mail.SaidInEnglish.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hagukumi.lead.EmailAddress;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.mail.Delivery.State;
import dev.hagukumi.mail.MailFixtures;
import dev.hagukumi.mail.SmtpSink;
import dev.hagukumi.mail.SmtpSink.At;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Pageable;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of mails while the mail server or the database is away, or wants to be left in peace. */
class OutageTests extends OneMailInTheOutbox {
    @Test
    void aServerThatCannotBeReachedCostsNoAttempt() {
        var port = sink.port();
        sink.close();

        worker(port).drain();

        assertThat(delivery().state()).isEqualTo(State.RETRY);
        assertThat(attempts()).isZero();
    }

    @Test
    void aConnectionTheServerEndedIsOpenedAnew() {
        worker.drain();
        sink.dropConnections();
        var other = aLead().in(leads);
        mailer.enqueue(List.of(order(other, MailFixtures.publishReminder(templates))));

        worker.drain();

        assertThat(sink.acceptedFor(leads.get(other).email().value())).hasSize(1);
        assertThat(sink.connections()).isEqualTo(2);
    }

    @Test
    void aServerThatDoesNotEvenGreetIsLeftInPeaceForAWhile() {
        jdbc.sql("delete from mail_breaker where domain = '*'").update();
        sink.answerOnce(At.GREETING, "421 4.3.2 come back later");

        worker.drain();
        worker.drain();

        assertThat(delivery().state()).isEqualTo(State.RETRY);
        assertThat(delivery().outcome()).isEqualTo("CONNECT: 421 4.3.2 come back later");
        assertThat(attempts()).isZero();
        assertThat(sink.connections()).isEqualTo(1);
        assertThat(jdbc.sql("select times from mail_breaker where domain = '*'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aProviderThatAsksFiveTimesToSlowDownGetsARest() {
        worker.drain();
        var domain = UUID.randomUUID() + ".example.jp";
        var edition = MailFixtures.publishReminder(templates);
        var many = IntStream.range(0, 6)
                .mapToObj(n -> aLead().withEmail(new EmailAddress("lead-" + n + "@" + domain))
                        .in(leads))
                .toList();
        for (var n = 0; n < 5; n++) sink.answerOnce(At.RCPT, "450 4.7.1 slower, please");
        mailer.enqueue(orders(many.subList(0, 5), edition));
        worker.drain();

        mailer.enqueue(List.of(order(many.get(5), edition)));
        worker.drain();

        var sixth = mailer.of(many.get(5), Pageable.unpaged()).getContent().get(0);
        assertThat(sixth.state()).isEqualTo(State.QUEUED);
        assertThat(said(sixth)).startsWith("deferred until ").endsWith("the mail server asked us to slow down");
    }

    @Test
    void anOutageUsesUpFewPlaces() {
        var port = sink.port();
        sink.close();
        var many = IntStream.range(0, 60).mapToObj(n -> aLead().in(leads)).toList();
        mailer.enqueue(orders(many, MailFixtures.publishReminder(templates)));

        jdbc.sql(
                        "update delivery set due_at = due_at + interval '1 day' where state in ('QUEUED', 'RETRY') and lead <> all(:mine)")
                .param(
                        "mine",
                        Stream.concat(many.stream(), Stream.of(lead))
                                .mapToLong(LeadId::value)
                                .toArray())
                .update();

        var judged = worker(port).drain();

        assertThat(judged).as("one look into the outbox").isEqualTo(25);
        assertThat(jdbc.sql("""
                        select count(*) from delivery where lead = any(:leads) and state = 'QUEUED' and turn_at is not null
                               and due_at = queued_at and claim is null and counts_on is null
                        """)
                        .param("leads", many.stream().mapToLong(LeadId::value).toArray())
                        .query(Integer.class)
                        .single())
                .as("given back with their turns")
                .isEqualTo(24);
        sendsWhatIsLeft();
    }

    @Test
    void anAnswerIsStoredThoughTheDatabaseBreaksOff() {
        var broken = new CompletableFuture<Void>();
        sink.beforeYes(mail -> {
            var held = new CountDownLatch(1);
            CompletableFuture.runAsync(() -> breakOffWhoSettles(held)).whenComplete((done, failure) -> {
                if (failure == null) broken.complete(done);
                else broken.completeExceptionally(failure);
            });
            await().until(() -> held.getCount() == 0);
        });
        var patient = worker(sink.port(), Duration.ofSeconds(20));

        patient.drain();
        patient.close();

        assertThat(broken).succeedsWithin(Duration.ofSeconds(10));
        assertThat(delivery().state()).isEqualTo(State.SENT);
        assertThat(sink.accepted()).hasSize(1);
        assertThat(sentActivities()).hasSize(1);
    }

    /** The other tests find an outbox without mails of this one. */
    private void sendsWhatIsLeft() {
        try (var up = SmtpSink.start()) {
            var again = worker(up.port());
            again.drain();
            again.close();
        }
    }

    private void breakOffWhoSettles(CountDownLatch held) {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            jdbc.sql("select id from delivery where id = :id for update")
                    .param("id", delivery().id())
                    .query(Long.class)
                    .single();
            held.countDown();
            await().until(() -> jdbc.sql("""
                            select count(pg_terminate_backend(pid)) from pg_stat_activity
                            where wait_event_type = 'Lock' and query like 'update delivery set state = ''SENT''%'
                            """).query(Integer.class).single() > 0);
        });
    }
}
