package dev.hagukumi.mail.dispatch;

import static dev.hagukumi.lead.LeadFixtures.aLead;
import static dev.hagukumi.mail.MailFixtures.order;
import static dev.hagukumi.mail.MailFixtures.orders;
import static dev.hagukumi.mail.SmtpSink.CLOSE;
import static dev.hagukumi.mail.SmtpSink.HANG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.activity.Activities;
import dev.hagukumi.activity.Activity;
import dev.hagukumi.activity.ActivityType;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.mail.Delivery;
import dev.hagukumi.mail.Delivery.State;
import dev.hagukumi.mail.MailFixtures;
import dev.hagukumi.mail.MailTemplates;
import dev.hagukumi.mail.Mailer;
import dev.hagukumi.mail.SmtpSink;
import dev.hagukumi.mail.SmtpSink.At;
import dev.hagukumi.mail.Suppressions;
import dev.hagukumi.mail.smtp.SmtpConnection;
import dev.hagukumi.mail.smtp.SmtpServer;
import dev.hagukumi.mail.smtp.SmtpSettings;
import dev.hagukumi.platform.Clock;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The dispatcher against a mail server that does what the test says; the application's own dispatcher stands still. */
@HagukumiTest
class DispatchTests {
    @Autowired
    private Dispatcher dispatcher;

    @Autowired
    private WorkerParts parts;

    @Autowired
    private Mailer mailer;

    @Autowired
    private MailTemplates templates;

    @Autowired
    private Leads leads;

    @Autowired
    private Activities activities;

    @Autowired
    private Suppressions suppressions;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private final SmtpSink sink = SmtpSink.start();
    private MailWorker worker;
    private LeadId lead;
    private String email;

    @BeforeEach
    void aMailInTheOutbox() {
        dispatcher.stop();
        worker = worker(sink.port());
        lead = aLead().named("山田", "太郎").in(leads);
        email = leads.get(lead).email().value();
        mailer.enqueue(List.of(order(lead, MailFixtures.publishReminder(templates))));
    }

    @AfterEach
    void asBefore() {
        worker.close();
        sink.close();
        dispatcher.start();
    }

    @Test
    void aMailIsSentOnceAndThenAnActivity() {
        worker.drain();
        worker.drain();

        var mail = sink.acceptedFor(email);
        assertThat(mail).hasSize(1);
        assertThat(delivery().state()).isEqualTo(State.SENT);
        assertThat(delivery().verdict()).isEqualTo("allowed");
        assertThat(delivery().sentAt()).isNotNull();
        assertThat(mail.get(0).header("Message-ID")).isEqualTo(delivery().messageId());
        assertThat(sentActivities())
                .singleElement()
                .satisfies(activity -> assertThat(activity.text("mail"))
                        .isEqualTo("reminder#" + delivery().id()));
    }

    @Test
    void itComesBackToAnAddressThatNamesIt() {
        worker.drain();

        var token = jdbc.sql("select return_token from delivery where id = :id")
                .param("id", delivery().id())
                .query(String.class)
                .single();
        assertThat(sink.acceptedFor(email).get(0).from()).isEqualTo("info+" + token + "@aoba.example.co.jp");
    }

    @Test
    void theSameOrderAgainIsTheSameMail() {
        mailer.enqueue(List.of(order(lead, MailFixtures.publishReminder(templates))));

        worker.drain();

        assertThat(mailer.of(lead, Pageable.unpaged())).hasSize(1);
        assertThat(sink.acceptedFor(email)).hasSize(1);
    }

    @Test
    void whatIsRolledBackIsNeverSent() {
        var other = aLead().in(leads);
        var edition = MailFixtures.publishReminder(templates);
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            mailer.enqueue(List.of(order(other, edition)));
            transaction.setRollbackOnly();
        });

        worker.drain();

        assertThat(sink.acceptedFor(leads.get(other).email().value())).isEmpty();
    }

    @Test
    void manyMailsGoOverOneConnection() {
        var edition = MailFixtures.publishReminder(templates);
        var many = IntStream.range(0, 50).mapToObj(n -> aLead().in(leads)).toList();
        mailer.enqueue(orders(many, edition));

        worker.drain();

        assertThat(sink.accepted()).hasSizeGreaterThanOrEqualTo(51);
        assertThat(sink.connections()).isEqualTo(1);
    }

    @Test
    void aBusyMailboxIsTriedAgainLater() {
        sink.answerOnce(At.RCPT, "450 4.2.1 busy");

        worker.drain();

        assertThat(delivery().state()).isEqualTo(State.RETRY);
        assertThat(dueIn()).isBetween(Duration.ofSeconds(40), Duration.ofSeconds(75));
        becomeDue();
        worker.drain();
        assertThat(delivery().state()).isEqualTo(State.SENT);
        assertThat(sink.acceptedFor(email)).hasSize(1);
    }

    @Test
    void aRetryAfterTheDotSendsTheSameBytes() {
        sink.answerOnce(At.DOT, "451 4.3.0 disk full");

        worker.drain();
        becomeDue();
        worker.drain();

        assertThat(sink.offered()).hasSize(2);
        assertThat(sink.offered().get(1).bytes())
                .isEqualTo(sink.offered().get(0).bytes());
        assertThat(sink.accepted()).hasSize(1);
        assertThat(delivery().state()).isEqualTo(State.SENT);
    }

    @Test
    void waitsGrowWithTheAttempts() {
        sink.answerOnce(At.RCPT, "450 4.2.1 busy").answerOnce(At.RCPT, "450 4.2.1 busy");

        worker.drain();
        becomeDue();
        worker.drain();

        assertThat(dueIn()).isBetween(Duration.ofMinutes(3), Duration.ofMinutes(7));
    }

    @Test
    void whereNobodyIsWeDoNotWriteAgain() {
        sink.answerOnce(At.RCPT, "550 5.1.1 no such user");

        worker.drain();

        assertThat(delivery().state()).isEqualTo(State.BOUNCED);
        assertThat(suppressions.causeFor(leads.get(lead).email())).contains("nobody there: 5.1.1");
    }

    @Test
    void beingTakenForSpamIsNotTheReadersFault() {
        sink.answerOnce(At.DOT, "554 5.7.1 looks like spam");

        worker.drain();

        assertThat(delivery().state()).isEqualTo(State.BOUNCED);
        assertThat(suppressions.causeFor(leads.get(lead).email())).isEmpty();
    }

    @Test
    void noAnswerAfterTheDotIsDoubtAndNeverSentAgain() {
        sink.answerOnce(At.DOT, CLOSE);

        worker.drain();
        worker.drain();

        assertThat(delivery().state()).isEqualTo(State.IN_DOUBT);
        assertThat(sink.offered()).hasSize(1);
        assertThat(sentActivities()).isEmpty();
    }

    @Test
    void silenceAfterTheDotIsDoubtToo() {
        sink.answerOnce(At.DOT, HANG);

        worker.drain();

        assertThat(delivery().state()).isEqualTo(State.IN_DOUBT);
    }

    @Test
    void aServerThatAsksToSlowDownGetsTheMailLater() {
        sink.answerOnce(At.MAIL, "421 4.7.0 too many");

        worker.drain();

        assertThat(delivery().state()).isEqualTo(State.RETRY);
    }

    @Test
    void aServerThatHangsUpBeforeTheMailGetsItLater() {
        sink.answerOnce(At.DATA, CLOSE);

        worker.drain();

        assertThat(delivery().state()).isEqualTo(State.RETRY);
    }

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

    @Test
    void anAddressSuppressedMeanwhileIsNotWrittenTo() {
        suppressions.add(leads.get(lead).email(), "complained");

        worker.drain();

        assertThat(delivery().state()).isEqualTo(State.WITHHELD);
        assertThat(delivery().verdict()).isEqualTo("withheld: the address is suppressed: complained");
        assertThat(sink.offered()).isEmpty();
    }

    @Test
    void aMailThatCameTooLateIsWithheld() {
        jdbc.sql("update delivery set expires_at = :now where id = :id")
                .param("now", Timestamp.from(clock.now()))
                .param("id", delivery().id())
                .update();

        worker.drain();

        assertThat(delivery().state()).isEqualTo(State.WITHHELD);
        assertThat(delivery().verdict()).startsWith("withheld: it was worth sending until ");
    }

    @Test
    void theMostUrgentGoesFirst() {
        var urgent = aLead().in(leads);
        mailer.enqueue(List.of(order(urgent, MailFixtures.publishReminder(templates))));
        jdbc.sql("update delivery set priority = 1 where lead = :lead")
                .param("lead", urgent.value())
                .update();

        worker.drain();

        assertThat(sink.accepted().get(0).to())
                .isEqualTo(leads.get(urgent).email().value());
    }

    private MailWorker worker(int port) {
        var impatient = new SmtpSettings(
                Duration.ofSeconds(2), Duration.ofMillis(700), Duration.ofSeconds(2), 500, Duration.ofSeconds(30));
        return new MailWorker(parts, new SmtpConnection(SmtpServer.plain("127.0.0.1", port), impatient));
    }

    private Delivery delivery() {
        return mailer.of(lead, Pageable.unpaged()).getContent().get(0);
    }

    private List<Activity> sentActivities() {
        return activities.of(lead, Pageable.unpaged()).stream()
                .filter(activity -> activity.type().equals(ActivityType.MAIL_SENT))
                .toList();
    }

    private Duration dueIn() {
        var due = jdbc.sql("select due_at from delivery where id = :id")
                .param("id", delivery().id())
                .query(Timestamp.class)
                .single();
        return Duration.between(clock.now(), due.toInstant());
    }

    private int attempts() {
        return jdbc.sql("select attempts from delivery where id = :id")
                .param("id", delivery().id())
                .query(Integer.class)
                .single();
    }

    private void becomeDue() {
        jdbc.sql("update delivery set due_at = queued_at where id = :id")
                .param("id", delivery().id())
                .update();
    }
}
