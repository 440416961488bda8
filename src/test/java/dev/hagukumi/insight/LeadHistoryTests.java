package dev.hagukumi.insight;

import static dev.hagukumi.lead.LeadFixtures.aLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.insight.LeadHistory.Event;
import dev.hagukumi.insight.LeadHistory.Kind;
import dev.hagukumi.lead.Consent;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.lead.LifecycleStage;
import dev.hagukumi.lead.StageMove;
import dev.hagukumi.platform.BadInput;
import dev.hagukumi.platform.Clock;
import dev.hagukumi.sales.Handoffs;
import dev.hagukumi.sales.RejectReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@HagukumiTest
class LeadHistoryTests {
    @Autowired
    LeadHistory history;

    @Autowired
    Leads leads;

    @Autowired
    Handoffs handoffs;

    @Autowired
    Clock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void whatEachOfUsKnowsStandsInOneOrder() {
        var lead = aLead().atStage(LifecycleStage.MQL).in(leads);
        leads.record(lead, new Consent("mail", true, "yes, please", "form:guide", clock.now()));
        handoffs.offer(lead, "nobody");
        handoffs.reject(lead, RejectReason.OTHER, "asked us to come in spring", "sales");
        leads.move(List.of(StageMove.byHand(lead, LifecycleStage.ENGAGED, "a slip", "marketing")));

        var events = history.of(lead, Set.of(), null, 50);

        assertThat(events).extracting(Event::kind).contains(Kind.CONSENT, Kind.HANDOFF, Kind.STAGE);
        assertThat(events).isSortedAccordingTo((a, b) -> b.at().compareTo(a.at()));
        assertThat(events.get(0)).satisfies(event -> {
            assertThat(event.what()).isEqualTo("ENGAGED");
            assertThat(event.by()).isEqualTo("marketing");
            assertThat(event.because()).isEqualTo("a slip");
        });
        assertThat(events)
                .filteredOn(event -> event.what().equals("REJECTED"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.about()).isEqualTo("OTHER");
                    assertThat(event.because()).isEqualTo("asked us to come in spring");
                });
    }

    /** Many things of several kinds in the same instant: no part of the history repeats or leaves out one. */
    @Test
    void everyEventComesOnceInParts() {
        var lead = aLead().in(leads);
        var now = clock.now();
        for (var n = 0; n < 7; n++) {
            leads.record(lead, new Consent("purpose-" + n, n % 2 == 0, "text", "test", now));
            jdbc.update(
                    "insert into stage_change (lead, from_stage, to_stage, because, at) values (?, 'NEW', 'ENGAGED', ?, ?)",
                    lead.value(),
                    "move " + n,
                    java.sql.Timestamp.from(now));
        }

        var whole = history.of(lead, Set.of(), null, 100);
        var parts = parts(lead, 3);

        assertThat(whole).hasSize(14);
        assertThat(parts).isEqualTo(whole);
        assertThat(history.of(lead, Set.of(Kind.STAGE), null, 100))
                .hasSize(7)
                .allMatch(event -> event.kind() == Kind.STAGE);
    }

    @Test
    void whatIsNoPlaceIsSaid() {
        assertThatThrownBy(() -> history.of(new LeadId(1), Set.of(), "1.2.3; drop", 5))
                .isInstanceOf(BadInput.class);
    }

    private List<Event> parts(LeadId lead, int size) {
        var all = new ArrayList<Event>();
        @Nullable String before = null;
        while (true) {
            var part = history.of(lead, Set.of(), before, size);
            all.addAll(part);
            if (part.size() < size) return all;
            before = part.get(size - 1).key();
        }
    }
}
