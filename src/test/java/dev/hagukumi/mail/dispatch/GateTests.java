package dev.hagukumi.mail.dispatch;

import static dev.hagukumi.lead.LeadFixtures.aLead;
import static dev.hagukumi.mail.MailFixtures.order;
import static dev.hagukumi.mail.SaidInEnglish.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hagukumi.lead.Consent;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.LifecycleStage;
import dev.hagukumi.lead.LifecycleStage.By;
import dev.hagukumi.lead.StageMove;
import dev.hagukumi.lead.Traits;
import dev.hagukumi.mail.Delivery;
import dev.hagukumi.mail.Delivery.State;
import dev.hagukumi.mail.MailDesk;
import dev.hagukumi.mail.MailDesk.Action;
import dev.hagukumi.mail.MailFixtures;
import dev.hagukumi.mail.MailOrder;
import dev.hagukumi.mail.SmtpSink;
import dev.hagukumi.mail.Streams;
import dev.hagukumi.mail.Streams.Kind;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;
import org.springframework.transaction.support.TransactionTemplate;

/** What the gate finds out at the instant of sending, with all that may have happened since the mail was ordered. */
class GateTests extends OneMailInTheOutbox {
    @Autowired
    Streams streams;

    @Autowired
    MailDesk desk;

    @Test
    void theSecondMailOfADayWaitsWhateverScenarioItIsFrom() {
        worker.drain();
        mailer.enqueue(List.of(order(lead, MailFixtures.publish(templates, Map.of("other", 5)), "other")));

        worker.drain();

        assertThat(sink.acceptedFor(email)).hasSize(1);
        assertThat(delivery().state()).isEqualTo(State.QUEUED);
        assertThat(said(delivery())).startsWith("deferred until ").endsWith("the lead gets at most 1 mails a day");
    }

    @Test
    void manyHandsTogetherNeverSendALeadMoreThanOneMailADay() {
        var edition = MailFixtures.publish(templates, Map.of("one", 5, "two", 5, "three", 5));
        var many = IntStream.range(0, 40).mapToObj(n -> aLead().in(leads)).toList();
        var orders = new ArrayList<MailOrder>();
        for (var mail : List.of("one", "two", "three")) many.forEach(each -> orders.add(order(each, edition, mail)));
        mailer.enqueue(orders);
        var hands = Stream.generate(() -> worker(sink.port())).limit(4).toList();

        CompletableFuture.allOf(hands.stream()
                        .map(each -> CompletableFuture.runAsync(each::drain))
                        .toArray(CompletableFuture[]::new))
                .join();

        hands.forEach(MailWorker::close);
        for (var each : many) {
            assertThat(states(each)).containsExactlyInAnyOrder(State.SENT, State.QUEUED, State.QUEUED);
            assertThat(sink.acceptedFor(leads.get(each).email().value())).hasSize(1);
        }
    }

    @Test
    void ofTwoMailsTheMoreImportantTakesThePlace() {
        var edition = MailFixtures.publish(templates, Map.of("minor", 8, "major", 2));
        var reader = aLead().in(leads);
        mailer.enqueue(List.of(order(reader, edition, "minor")));
        mailer.enqueue(List.of(order(reader, edition, "major")));

        worker.drain();

        assertThat(mails(reader))
                .filteredOn(mail -> mail.state() == State.SENT)
                .extracting(Delivery::mail)
                .containsExactly("major");
    }

    @Test
    void theSameContentIsNotSentTwiceWhateverScenarioItIsFrom() {
        worker.drain();
        jdbc.sql("update delivery set counts_on = counts_on - 10 where lead = :lead")
                .param("lead", lead.value())
                .update();
        var edition = MailFixtures.publishReminder(templates);
        mailer.enqueue(List.of(new MailOrder(lead, "another-scenario", "Send", 1, edition, "reminder")));

        worker.drain();

        assertThat(delivery().state()).isEqualTo(State.WITHHELD);
        assertThat(said(delivery())).startsWith("withheld: the lead was sent the same content on ");
        assertThat(sink.acceptedFor(email)).hasSize(1);
    }

    @Test
    void whoEntersANegotiationMeanwhileGetsNothing() {
        leads.move(List.of(StageMove.to(lead, LifecycleStage.NEGOTIATION, By.PEOPLE, "a test says so")));

        worker.drain();

        assertThat(said(delivery())).startsWith("withheld: the lead is at stage NEGOTIATION since ");
        assertThat(sink.offered()).isEmpty();
    }

    @Test
    void whoWithdrawsTheConsentMeanwhileGetsNothing() {
        leads.record(lead, new Consent("mail", false, "no more", "test", clock.now()));

        worker.drain();

        assertThat(delivery().state()).isEqualTo(State.WITHHELD);
        assertThat(sink.offered()).isEmpty();
    }

    @Test
    void whoUnsubscribesWhileTheServerIsAskedGetsNothing() {
        sink.onRecipient(to -> suppressions.add(leads.get(lead).email(), "unsubscribed"));

        worker.drain();

        assertThat(sink.offered()).isEmpty();
        assertThat(delivery().state()).isEqualTo(State.WITHHELD);
        assertThat(said(delivery())).isEqualTo("withheld: the address is suppressed: unsubscribed");
    }

    @Test
    void aVerdictThatHasGrownOldIsAskedForAgain() {
        var others = IntStream.range(0, 3).mapToObj(n -> aLead().in(leads)).toList();
        mailer.enqueue(MailFixtures.orders(others, MailFixtures.publishReminder(templates)));
        sink.beforeYes(mail -> {
            others.forEach(each -> leads.record(each, new Consent("mail", false, "no more", "test", clock.now())));
            letTheVerdictsAge();
        });
        var patient = worker(sink.port(), Duration.ofSeconds(5));

        patient.drain();

        patient.close();
        assertThat(sink.acceptedFor(email)).hasSize(1);
        assertThat(others).allSatisfy(each -> assertThat(states(each)).containsExactly(State.WITHHELD));
    }

    @Test
    void aPausedStreamWaitsForAPersonAndThenGoes() {
        var edition = MailFixtures.publish(templates, Map.of("news", 5));
        var reader = aLead().in(leads);
        mailer.enqueue(List.of(order(reader, edition, "news")));
        streams.pause(Kind.STREAM, MailFixtures.stream(edition), "ops", "a wrong price");

        worker.drain();

        assertThat(mails(reader)).singleElement().satisfies(mail -> {
            assertThat(mail.state()).isEqualTo(State.PAUSED);
            assertThat(said(mail)).startsWith("held: paused by ops since ").endsWith(": a wrong price");
        });
        assertThat(streams.resume(Kind.STREAM, MailFixtures.stream(edition))).isEqualTo(1);
        worker.drain();
        assertThat(states(reader)).containsExactly(State.SENT);
    }

    private static void letTheVerdictsAge() {
        var begin = System.nanoTime();
        await().until(() -> System.nanoTime() - begin > 1_100_000_000L);
    }

    private List<Delivery> mails(LeadId reader) {
        return mailer.of(reader, Pageable.unpaged()).getContent();
    }

    private List<State> states(LeadId reader) {
        return mails(reader).stream().map(Delivery::state).toList();
    }

    @Test
    void whatMayHaveArrivedIsNotShownAgainThoughSomebodyDroppedIt() {
        sink.answerOnce(SmtpSink.At.DOT, SmtpSink.CLOSE);
        worker.drain();
        desk.decide(delivery().id(), Action.DROP, "ops", "it is in the server's log");
        var edition = jdbc.sql(
                        "select t.edition from delivery d join mail_template t on t.id = d.template where d.id = :id")
                .param("id", delivery().id())
                .query(String.class)
                .single();

        mailer.enqueue(List.of(new MailOrder(lead, "another", "Send", 1, edition, "reminder")));
        worker.drain();

        assertThat(delivery().scenario()).isEqualTo("another");
        assertThat(said(delivery())).startsWith("withheld: the lead was sent the same content");
    }

    @Test
    void whoCancelsNeverWaitsForMailsInOtherHands() {
        var scenario = "scenario-" + lead;
        streams.pause(Kind.SCENARIO, scenario, "ops", "why");
        jdbc.sql("update delivery set scenario = :scenario where id = :id")
                .param("scenario", scenario)
                .param("id", delivery().id())
                .update();
        var cancelled = new TransactionTemplate(transactions).execute(transaction -> {
            jdbc.sql("select id from delivery where id = :id for update")
                    .param("id", delivery().id())
                    .query(Long.class)
                    .single();
            return CompletableFuture.runAsync(() -> streams.cancel(Kind.SCENARIO, scenario, "ops", "a wrong price"))
                    .orTimeout(20, TimeUnit.SECONDS)
                    .handle((done, failure) -> failure == null)
                    .join();
        });
        worker.drain();

        assertThat(cancelled).as("cancelled while the mail was in other hands").isTrue();
        assertThat(said(delivery())).startsWith("withheld: cancelled by ops");
    }

    @Test
    void aMailCountsOnTheDayOfTheLeadsOwnCalendar() {
        for (var zone : List.of("Pacific/Kiritimati", "Pacific/Pago_Pago")) {
            var reader = aLead().describedAs(new Traits(null, null, null, null, ZoneId.of(zone)))
                    .in(leads);
            mailer.enqueue(List.of(order(reader, MailFixtures.publish(templates, Map.of("first", 5)), "first")));

            worker.drain();

            assertThat(countsOn(reader)).containsExactly(LocalDate.ofInstant(clock.now(), ZoneId.of(zone)));
        }
    }

    @Test
    void aFourthMailOfTheWeekWaitsAndThoseOfLastWeekDoNotCount() {
        var monday = LocalDate.ofInstant(clock.now(), ZoneId.of("Asia/Tokyo"))
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var edition = MailFixtures.publish(templates, Map.of("one", 5, "two", 5, "three", 5, "four", 5));
        var reader = aLead().in(leads);
        for (var mail : List.of("one", "two", "three")) {
            mailer.enqueue(List.of(order(reader, edition, mail)));
            worker.drain();
            counted(reader, monday.minusDays(1));
        }
        assertThat(states(reader)).containsExactly(State.SENT, State.SENT, State.SENT);

        counted(reader, monday);
        mailer.enqueue(List.of(order(reader, edition, "four")));
        worker.drain();
        var fourth = mailer.of(reader, Pageable.unpaged()).getContent().get(0);
        assertThat(said(fourth)).startsWith("deferred until ").endsWith("the lead gets at most 3 mails a week");

        counted(reader, monday.minusDays(1));
        jdbc.sql("update delivery set due_at = queued_at where id = :id")
                .param("id", fourth.id())
                .update();
        worker.drain();
        assertThat(states(reader)).containsOnly(State.SENT);
    }

    private void counted(LeadId reader, LocalDate day) {
        jdbc.sql("update delivery set counts_on = :day where lead = :lead and state = 'SENT'")
                .param("day", day)
                .param("lead", reader.value())
                .update();
    }

    private List<LocalDate> countsOn(LeadId reader) {
        return jdbc.sql("select counts_on from delivery where lead = :lead")
                .param("lead", reader.value())
                .query(LocalDate.class)
                .list();
    }
}
