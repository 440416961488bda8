package dev.hagukumi.mail.gate;

import static dev.hagukumi.lead.LeadFixtures.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.lead.Traits;
import dev.hagukumi.mail.Verdict;
import dev.hagukumi.mail.Verdict.Because;
import dev.hagukumi.mail.Verdict.Code;
import dev.hagukumi.mail.gate.Gate.GateKeys;
import dev.hagukumi.mail.pace.Pacing;
import dev.hagukumi.mail.template.Purpose;
import dev.hagukumi.platform.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Until when a mail is really put off: into office hours of the lead's own clock, and never past its expiry. */
@HagukumiTest
class PutOffTests {
    /** A Saturday; the Monday after it is a holiday in Japan. */
    private static final String SATURDAY = "2026-11-21T00:00:00Z";

    @Autowired
    GateKeys keys;

    @Autowired
    Pacing pacing;

    @Autowired
    Clock clock;

    @Autowired
    Leads leads;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void aDayThatBringsRoomWhileOfficesAreClosedBringsItOnTheNextMorning() {
        assertThat(until("Asia/Tokyo", SATURDAY, "2100-01-01T00:00:00Z")).isEqualTo("2026-11-24T00:00:00Z");
    }

    @Test
    void theMorningIsTheLeads() {
        assertThat(until("America/New_York", SATURDAY, "2100-01-01T00:00:00Z")).isEqualTo("2026-11-24T14:00:00Z");
    }

    @Test
    void withinOfficeHoursItStaysAsItIs() {
        assertThat(until("Asia/Tokyo", "2026-11-24T08:59:59Z", "2100-01-01T00:00:00Z"))
                .isEqualTo("2026-11-24T08:59:59Z");
    }

    @Test
    void whatExpiresBeforeIsToldSoThen() {
        assertThat(until("Asia/Tokyo", SATURDAY, "2026-11-23T15:00:00Z")).isEqualTo("2026-11-23T15:00:00Z");
    }

    private String until(String zone, String deferredTo, String expiresAt) {
        var lead = aLead().describedAs(new Traits(null, null, null, null, ZoneId.of(zone)))
                .in(leads);
        Policy later =
                (mail, at) -> Optional.of(new Verdict.Deferred(Instant.parse(deferredTo), Because.of(Code.CAP_DAY, 1)));
        var gate = new Gate(List.of(later), keys, GateFixtures.officeHours(), pacing, clock);
        var judgements = new TransactionTemplate(transactions)
                .execute(transaction -> gate.judge(List.of(mail(lead, Instant.parse(expiresAt)))));
        var judgement = Objects.requireNonNull(judgements.get(1L));
        return ((Verdict.Deferred) judgement.verdict()).until().toString();
    }

    private Candidate mail(LeadId lead, Instant expiresAt) {
        var any = GateFixtures.mail(Purpose.MARKETING, 5, expiresAt);
        return new Candidate(
                any.delivery(),
                lead,
                leads.get(lead).email(),
                any.purpose(),
                any.stream(),
                any.scenario(),
                any.priority(),
                expiresAt,
                any.sender(),
                null,
                null);
    }
}
