package dev.hagukumi.sales;

import static dev.hagukumi.lead.LeadFixtures.aLead;
import static dev.hagukumi.lead.LifecycleStage.CUSTOMER;
import static dev.hagukumi.lead.LifecycleStage.MQL;
import static dev.hagukumi.lead.LifecycleStage.NEGOTIATION;
import static dev.hagukumi.lead.LifecycleStage.RECYCLED;
import static dev.hagukumi.lead.LifecycleStage.SAL;
import static dev.hagukumi.lead.LifecycleStage.SQL;
import static dev.hagukumi.sales.HandoffAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.lead.LifecycleStage;
import dev.hagukumi.lead.LifecycleStage.By;
import dev.hagukumi.lead.StageMove;
import dev.hagukumi.sales.Handoff.State;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@HagukumiTest
@RecordApplicationEvents
class HandoffsTests {
    @Autowired
    Handoffs handoffs;

    @Autowired
    Leads leads;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    private final String held = UUID.randomUUID().toString();

    @Test
    void anOfferWaitsForAnAnswer() {
        var lead = aLead().atStage(MQL).in(leads);

        var offered = handoffs.offer(lead, held);

        assertThat(offered).isOf(lead).isIn(State.OPEN).isUnanswered();
        assertThat(handoffs.of(lead)).containsExactly(offered);
    }

    @Test
    void aSecondOfferIsTheFirst() {
        var lead = aLead().atStage(MQL).in(leads);
        var first = handoffs.offer(lead, held);

        var second = handoffs.offer(lead, held);

        assertThat(second).isEqualTo(first);
        assertThat(handoffs.of(lead)).hasSize(1);
    }

    @Test
    void anAcceptedLeadIsNotOfferedAnew() {
        var lead = accepted("hana");

        assertThat(handoffs.offer(lead, held)).isIn(State.ACCEPTED);
        assertThat(handoffs.of(lead)).hasSize(1);
    }

    @Test
    void theDatabaseToleratesOnlyOneThatBinds() {
        var lead = accepted("hana");
        var another = jdbc.sql(
                        "insert into handoff (lead_id, state, offered_at, version) values (:lead, 'OPEN', :at, 0)")
                .param("lead", lead.value())
                .param("at", java.sql.Timestamp.from(handoffs.of(lead).get(0).offeredAt()));

        assertThatThrownBy(another::update)
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("handoff_one_per_lead");
    }

    @Test
    void whoAcceptsMakesTheLeadSal() {
        var lead = accepted("hana");

        assertThat(stageOf(lead)).isEqualTo(SAL);
        assertThat(handoffs.of(lead).get(0)).isIn(State.ACCEPTED).isAnsweredBy("hana");
        assertThat(events.stream(HandoffAccepted.class))
                .containsExactly(new HandoffAccepted(handoffs.of(lead).get(0).id(), lead));
    }

    @Test
    void whoQualifiesMakesTheLeadSql() {
        var lead = accepted("hana");

        handoffs.qualify(lead, "ken");

        assertThat(stageOf(lead)).isEqualTo(SQL);
        assertThat(handoffs.of(lead).get(0)).isIn(State.QUALIFIED).isAnsweredBy("ken");
    }

    @Test
    void whoRejectsGivesTheLeadBackWithTheReason() {
        var lead = aLead().atStage(MQL).in(leads);
        handoffs.offer(lead, held);

        handoffs.reject(lead, RejectReason.NO_BUDGET, " 来期に ", "hana");

        assertThat(stageOf(lead)).isEqualTo(RECYCLED);
        assertThat(handoffs.of(lead).get(0)).isIn(State.REJECTED).isRejectedFor(RejectReason.NO_BUDGET, "来期に");
        assertThat(events.stream(HandoffRejected.class))
                .containsExactly(new HandoffRejected(handoffs.of(lead).get(0).id(), lead));
    }

    @Test
    void anAnswerThatComesTooLateIsKeptAndMovesNobody() {
        var lead = accepted("hana");
        leads.move(List.of(StageMove.to(lead, NEGOTIATION, By.DEAL, "deal 7")));
        leads.move(List.of(StageMove.to(lead, CUSTOMER, By.DEAL, "deal 7")));

        var refused = handoffs.reject(lead, RejectReason.NO_BUDGET, null, "hana");

        assertThat(refused).map(StageMove.Refused::at).contains(CUSTOMER);
        assertThat(stageOf(lead)).isEqualTo(CUSTOMER);
        assertThat(handoffs.of(lead).get(0)).isIn(State.REJECTED).isRejectedFor(RejectReason.NO_BUDGET, null);
    }

    @Test
    void anAcceptedLeadMayStillBeGivenBack() {
        var lead = accepted("hana");

        handoffs.reject(lead, RejectReason.NOT_REACHABLE, "", "hana");

        assertThat(stageOf(lead)).isEqualTo(RECYCLED);
        assertThat(handoffs.of(lead).get(0)).isRejectedFor(RejectReason.NOT_REACHABLE, null);
    }

    @Test
    void aRecycledLeadMayBeOfferedAgain() {
        var lead = aLead().atStage(MQL).in(leads);
        handoffs.offer(lead, held);
        handoffs.reject(lead, RejectReason.TOO_EARLY, null, "hana");

        var again = handoffs.offer(lead, held);

        assertThat(again).isIn(State.OPEN);
        assertThat(handoffs.of(lead)).extracting(Handoff::state).containsExactly(State.OPEN, State.REJECTED);
    }

    @Test
    void anotherReasonIsSaidInWords() {
        var lead = aLead().atStage(MQL).in(leads);
        handoffs.offer(lead, held);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> handoffs.reject(lead, RejectReason.OTHER, "  ", "hana"))
                .withMessageContaining("comment");
        assertThat(stageOf(lead)).isEqualTo(MQL);
    }

    @Test
    void whatWasNotOfferedCannotBeAnswered() {
        var lead = aLead().atStage(MQL).in(leads);

        assertThatThrownBy(() -> handoffs.accept(lead, "hana")).isInstanceOf(NoOpenHandoff.class);
        assertThatThrownBy(() -> handoffs.reject(lead, RejectReason.NO_FIT, null, "hana"))
                .isInstanceOf(NoOpenHandoff.class);
        assertThatThrownBy(() -> handoffs.qualify(lead, "hana")).isInstanceOf(NoOpenHandoff.class);
    }

    @Test
    void whatWasNotAcceptedCannotBeQualifiedNorAcceptedTwice() {
        var offered = aLead().atStage(MQL).in(leads);
        handoffs.offer(offered, held);
        var accepted = accepted("hana");

        assertThatThrownBy(() -> handoffs.qualify(offered, "hana")).isInstanceOf(NoOpenHandoff.class);
        assertThatThrownBy(() -> handoffs.accept(accepted, "ken")).isInstanceOf(NoOpenHandoff.class);
        assertThat(handoffs.of(accepted).get(0)).isAnsweredBy("hana");
    }

    private LeadId accepted(String by) {
        var lead = aLead().atStage(MQL).in(leads);
        handoffs.offer(lead, held);
        handoffs.accept(lead, by);
        return lead;
    }

    private LifecycleStage stageOf(LeadId lead) {
        return leads.get(lead).stage();
    }

    @Test
    void aHandoffThatNothingHoldsOpenAnyMoreIsClosedAndTheLeadNurturedOn() {
        var lead = aLead().atStage(MQL).in(leads);
        handoffs.offer(lead, held);

        handoffs.close(held, "cancelled by operations");

        assertThat(handoffs.of(lead)).singleElement().satisfies(handoff -> {
            assertThat(handoff.state()).isEqualTo(State.CLOSED);
            assertThat(handoff.closedBecause()).isEqualTo("cancelled by operations");
        });
        assertThat(leads.get(lead).stage()).isEqualTo(RECYCLED);
        assertThat(handoffs.offer(lead, UUID.randomUUID().toString())).isIn(State.OPEN);
    }

    @Test
    void whatHeldNothingOpenClosesNothing() {
        var lead = aLead().atStage(MQL).in(leads);
        handoffs.offer(lead, held);

        handoffs.close(UUID.randomUUID().toString(), "another one");

        assertThat(handoffs.of(lead)).singleElement().extracting(Handoff::state).isEqualTo(State.OPEN);
    }

    @Test
    void anAnsweredHandoffStaysAnswered() {
        var lead = aLead().atStage(MQL).in(leads);
        handoffs.offer(lead, held);
        handoffs.accept(lead, "hana");
        handoffs.qualify(lead, "hana");

        handoffs.close(held, "completed");

        assertThat(handoffs.of(lead)).singleElement().extracting(Handoff::state).isEqualTo(State.QUALIFIED);
        assertThat(leads.get(lead).stage()).isEqualTo(SQL);
    }
}
