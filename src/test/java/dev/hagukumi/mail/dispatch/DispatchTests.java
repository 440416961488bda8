package dev.hagukumi.mail.dispatch;

import static dev.hagukumi.lead.LeadFixtures.aLead;
import static dev.hagukumi.mail.MailFixtures.order;
import static dev.hagukumi.mail.MailFixtures.orders;
import static dev.hagukumi.mail.SaidInEnglish.said;
import static dev.hagukumi.mail.SmtpSink.CLOSE;
import static dev.hagukumi.mail.SmtpSink.HANG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.mail.Delivery.State;
import dev.hagukumi.mail.MailFixtures;
import dev.hagukumi.mail.SmtpSink.At;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Pageable;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of a mail by what the server says, and by what the gate says before. */
class DispatchTests extends OneMailInTheOutbox {
    @Test
    void aMailIsSentOnceAndThenAnActivity() {
        worker.drain();
        worker.drain();

        var mail = sink.acceptedFor(email);
        assertThat(mail).hasSize(1);
        assertThat(delivery().state()).isEqualTo(State.SENT);
        assertThat(said(delivery())).isEqualTo("allowed");
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
    void anAddressSuppressedMeanwhileIsNotWrittenTo() {
        suppressions.add(leads.get(lead).email(), "complained");

        worker.drain();

        assertThat(delivery().state()).isEqualTo(State.WITHHELD);
        assertThat(said(delivery())).isEqualTo("withheld: the address is suppressed: complained");
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
        assertThat(said(delivery())).startsWith("withheld: it was worth sending until ");
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

    @Test
    void whoHadATurnAndIsTriedAgainTakesAnother() {
        sink.answerOnce(At.RCPT, "450 4.2.1 busy");

        worker.drain();

        assertThat(jdbc.sql("select turn_at is null from delivery where id = :id")
                        .param("id", delivery().id())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }
}
