package dev.hagukumi.mail.dispatch;

import static dev.hagukumi.lead.LeadFixtures.aLead;
import static dev.hagukumi.mail.MailFixtures.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hagukumi.lead.Consent;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.LifecycleStage;
import dev.hagukumi.lead.StageMove;
import dev.hagukumi.mail.Delivery;
import dev.hagukumi.mail.Delivery.State;
import dev.hagukumi.mail.MailFixtures;
import dev.hagukumi.mail.MailOrder;
import dev.hagukumi.mail.Streams;
import dev.hagukumi.mail.Streams.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;

/** What the gate finds out at the instant of sending, with all that may have happened since the mail was ordered. */
class GateTests extends OneMailInTheOutbox {
    @Autowired
    Streams streams;

    @Test
    void theSecondMailOfADayWaitsWhateverScenarioItIsFrom() {
        worker.drain();
        mailer.enqueue(List.of(order(lead, MailFixtures.publish(templates, Map.of("other", 5)), "other")));

        worker.drain();

        assertThat(sink.acceptedFor(email)).hasSize(1);
        assertThat(delivery().state()).isEqualTo(State.QUEUED);
        assertThat(delivery().verdict()).startsWith("deferred until ").endsWith("the lead gets at most 1 mails a day");
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
        assertThat(delivery().verdict()).startsWith("withheld: the lead was sent the same content on ");
        assertThat(sink.acceptedFor(email)).hasSize(1);
    }

    @Test
    void whoEntersANegotiationMeanwhileGetsNothing() {
        leads.move(List.of(StageMove.to(lead, LifecycleStage.NEGOTIATION, "a test says so")));

        worker.drain();

        assertThat(delivery().verdict()).startsWith("withheld: the lead is at stage NEGOTIATION since ");
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
        assertThat(delivery().verdict()).isEqualTo("withheld: the address is suppressed: unsubscribed");
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
            assertThat(mail.verdict()).startsWith("held: paused by ops since ").endsWith(": a wrong price");
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
}
