package dev.hagukumi.mail.gate;

import dev.hagukumi.lead.Consent;
import dev.hagukumi.lead.EmailAddress;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.LeadProfile;
import dev.hagukumi.lead.LifecycleStage;
import dev.hagukumi.mail.Verdict.Because;
import dev.hagukumi.mail.Verdict.Code;
import dev.hagukumi.mail.template.Purpose;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands around a mail, for tests: {@code at("2026-11-24T10:00").inZone("Asia/Tokyo").contactOn("2026-11-23")}. */
final class GateFixtures {
    static final LeadId LEAD = new LeadId(7);
    static final EmailAddress ADDRESS = new EmailAddress("lead@example.co.jp");
    static final Instant FAR = Instant.parse("2100-01-01T00:00:00Z");

    private final LocalDateTime local;
    private ZoneId zone = ZoneId.of("Asia/Tokyo");
    private LifecycleStage stage = LifecycleStage.ENGAGED;
    private List<Consent> consents = List.of();
    private final Map<LocalDate, Integer> contacts = new HashMap<>();
    private List<Integer> waiting = List.of();
    private @Nullable Instant seen;
    private @Nullable String suppressed;
    private Pauses.@Nullable Stand stand;
    private boolean unconfirmed;

    private GateFixtures(LocalDateTime local) {
        this.local = local;
    }

    static GateFixtures at(String local) {
        return new GateFixtures(LocalDateTime.parse(local));
    }

    static Candidate marketing() {
        return mail(Purpose.MARKETING, 5, FAR);
    }

    static Candidate transactional() {
        return mail(Purpose.TRANSACTIONAL, 5, FAR);
    }

    static Candidate withPriority(int priority) {
        return mail(Purpose.MARKETING, priority, FAR);
    }

    static Candidate mail(Purpose purpose, int priority, Instant expiresAt) {
        return new Candidate(
                1,
                LEAD,
                ADDRESS,
                purpose,
                "nurturing",
                "a-scenario",
                priority,
                expiresAt,
                "us@example.co.jp",
                null,
                null);
    }

    static OfficeHours officeHours(LocalDate... closedDays) {
        return new OfficeHours(new HourSettings(LocalTime.of(9, 0), LocalTime.of(18, 0), false, Set.of(closedDays)));
    }

    GateFixtures inZone(String zone) {
        this.zone = ZoneId.of(zone);
        return this;
    }

    GateFixtures atStage(LifecycleStage stage) {
        this.stage = stage;
        return this;
    }

    GateFixtures consenting(String purpose, boolean granted) {
        this.consents = List.of(new Consent(purpose, granted, "text", "test", Instant.EPOCH));
        return this;
    }

    GateFixtures contactOn(String... days) {
        for (var day : days) contacts.merge(LocalDate.parse(day), 1, Integer::sum);
        return this;
    }

    GateFixtures waiting(Integer... priorities) {
        this.waiting = Arrays.asList(priorities);
        return this;
    }

    GateFixtures seen(Instant seen) {
        this.seen = seen;
        return this;
    }

    GateFixtures suppressed(String cause) {
        this.suppressed = cause;
        return this;
    }

    GateFixtures paused(String because) {
        this.stand = new Pauses.Stand(Because.of(Code.PAUSED, because), false);
        return this;
    }

    GateFixtures cancelled(String because) {
        this.stand = new Pauses.Stand(Because.of(Code.CANCELLED, because), true);
        return this;
    }

    GateFixtures unconfirmed() {
        this.unconfirmed = true;
        return this;
    }

    Situation situation() {
        var lead = new LeadProfile(
                LEAD, ADDRESS, null, null, null, stage, Instant.EPOCH, Locale.JAPANESE, zone, Instant.EPOCH);
        return new Situation(
                local.atZone(zone).toInstant(),
                lead,
                consents,
                contacts,
                waiting,
                seen,
                suppressed,
                stand,
                unconfirmed);
    }
}
