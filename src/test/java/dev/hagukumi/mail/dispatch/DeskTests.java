package dev.hagukumi.mail.dispatch;

import static dev.hagukumi.lead.LeadFixtures.aLead;
import static dev.hagukumi.mail.MailFixtures.order;
import static dev.hagukumi.mail.SaidInEnglish.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hagukumi.mail.Delivery.State;
import dev.hagukumi.mail.MailDesk;
import dev.hagukumi.mail.MailDesk.Action;
import dev.hagukumi.mail.MailDesk.Answer;
import dev.hagukumi.mail.MailFixtures;
import dev.hagukumi.mail.SmtpSink;
import dev.hagukumi.mail.SmtpSink.At;
import dev.hagukumi.mail.Streams;
import dev.hagukumi.mail.Streams.Kind;
import dev.hagukumi.mail.UnknownDelivery;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;

/** Mails that do not go on by themselves, and what people decide about them. */
class DeskTests extends OneMailInTheOutbox {
    @Autowired
    MailDesk desk;

    @Autowired
    Streams streams;

    @Autowired
    Pulse pulse;

    @Test
    void aMailInDoubtIsListedAndSentOnceMoreWhenAPersonSaysSo() {
        sink.answerOnce(At.DOT, SmtpSink.CLOSE);
        worker.drain();
        assertThat(desk.in(State.IN_DOUBT, Pageable.unpaged()))
                .extracting("id")
                .contains(delivery().id());

        var answer = desk.decide(delivery().id(), Action.RESEND, "ops", "the reader has nothing");
        worker.drain();

        assertThat(answer).isInstanceOf(Answer.Done.class);
        assertThat(delivery().state()).isEqualTo(State.SENT);
        assertThat(sink.offered().get(1).bytes())
                .isEqualTo(sink.offered().get(0).bytes());
        assertThat(desk.decisions(delivery().id())).singleElement().satisfies(decision -> {
            assertThat(decision.action()).isEqualTo(Action.RESEND);
            assertThat(decision.by()).isEqualTo("ops");
            assertThat(decision.because()).isEqualTo("the reader has nothing");
        });
    }

    @Test
    void aMailInDoubtThatIsDroppedIsNeverSentAndStillCounts() {
        sink.answerOnce(At.DOT, SmtpSink.CLOSE);
        worker.drain();

        desk.decide(delivery().id(), Action.DROP, "ops", "it arrived");
        worker.drain();

        assertThat(delivery().state()).isEqualTo(State.WITHHELD);
        assertThat(said(delivery())).isEqualTo("dropped by ops: it arrived");
        assertThat(sink.offered()).hasSize(1);
        assertThat(jdbc.sql("select counts_on is not null from delivery where id = :id")
                        .param("id", delivery().id())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void whatIsPossibleDependsOnTheState() {
        worker.drain();

        for (var action : Action.values())
            assertThat(desk.decide(delivery().id(), action, "ops", "why not"))
                    .isInstanceOfSatisfying(
                            Answer.Refused.class,
                            refused -> assertThat(refused.because()).endsWith("is SENT"));
        assertThat(desk.decisions(delivery().id())).isEmpty();
        assertThatThrownBy(() -> desk.decide(999_999_999, Action.DROP, "ops", "nobody"))
                .isInstanceOf(UnknownDelivery.class);
    }

    @Test
    void afterALongStandStillWhatShouldHaveLeftWaitsForAPerson() {
        var late = delivery().id();
        dueBefore(late, Duration.ofHours(7));
        var recent = aLead().in(leads);
        mailer.enqueue(List.of(order(recent, MailFixtures.publishReminder(templates))));
        var stoodStill = pulseAfter(Duration.ofHours(7));

        stoodStill.beat();
        worker.drain();

        assertThat(delivery().state()).isEqualTo(State.OVERDUE);
        assertThat(sink.acceptedFor(email)).isEmpty();
        assertThat(sink.acceptedFor(leads.get(recent).email().value())).hasSize(1);
        desk.decide(late, Action.RELEASE, "ops", "still worth it");
        worker.drain();
        assertThat(sink.acceptedFor(email)).hasSize(1);
    }

    @Test
    void aLongQueueIsNoStandStill() {
        dueBefore(delivery().id(), Duration.ofHours(7));

        pulseAfter(Duration.ofHours(5)).beat();
        worker.drain();

        assertThat(delivery().state()).isEqualTo(State.SENT);
    }

    @Test
    void whereTheServerRefusesUsTheStreamStandsStillAndTheReaderIsNotBlamed() {
        var edition = MailFixtures.publish(templates, Map.of("first", 1, "second", 2));
        var readers = List.of(aLead().in(leads), aLead().in(leads));
        mailer.enqueue(List.of(order(readers.get(0), edition, "first"), order(readers.get(1), edition, "second")));
        sink.answerOnce(At.DOT, "250 2.0.0 taken").answerOnce(At.DOT, "554 5.7.1 looks like spam");

        jdbc.sql("update delivery set priority = 1 where id = :id")
                .param("id", delivery().id())
                .update();
        worker.drain();

        assertThat(streams.paused()).anySatisfy(pause -> {
            assertThat(pause.name()).isEqualTo(MailFixtures.stream(edition));
            assertThat(pause.because()).contains("554 5.7.1 looks like spam");
        });
        for (var reader : readers)
            assertThat(suppressions.causeFor(leads.get(reader).email())).isEmpty();
        streams.resume(Kind.STREAM, MailFixtures.stream(edition));
    }

    private void dueBefore(long delivery, Duration ago) {
        jdbc.sql("update delivery set due_at = :due where id = :id")
                .param("due", Timestamp.from(clock.now().minus(ago)))
                .param("id", delivery)
                .update();
    }

    /** That of a process that starts after nobody has sent anything for so long. */
    private Pulse pulseAfter(Duration standStill) {
        pulse.beat();
        jdbc.sql("update mail_pulse set beat_at = clock_timestamp() - make_interval(secs => :secs)")
                .param("secs", (double) standStill.toSeconds())
                .update();
        return new Pulse(jdbc, clock, parts.settings());
    }
}
