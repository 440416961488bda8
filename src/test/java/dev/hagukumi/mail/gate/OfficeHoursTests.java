package dev.hagukumi.mail.gate;

import static dev.hagukumi.mail.gate.GateFixtures.at;
import static dev.hagukumi.mail.gate.GateFixtures.marketing;
import static dev.hagukumi.mail.gate.GateFixtures.officeHours;
import static dev.hagukumi.mail.gate.GateFixtures.transactional;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hagukumi.mail.Verdict;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When marketing may reach a person, on both sides of each boundary. */
class OfficeHoursTests {
    private final WithinHours policy = new WithinHours(officeHours());

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T09:00:00",
        "2026-11-25T17:59:59.999999",
        "2026-11-27T12:00:00", // a Friday
        "2026-11-24T12:00:00", // the day after Labour Thanksgiving Day
    })
    void whileOfficesWorkItGoes(String local) {
        assertThat(policy.objection(marketing(), at(local).situation())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T08:59:59.999999, 2026-11-25T09:00",
        "2026-11-25T18:00:00,        2026-11-26T09:00",
        "2026-11-25T23:59:59.999999, 2026-11-26T09:00",
        "2026-11-26T00:00:00,        2026-11-26T09:00",
        "2026-11-27T18:00:00,        2026-11-30T09:00", // Friday evening to Monday
        "2026-11-28T12:00:00,        2026-11-30T09:00", // Saturday
        "2026-11-22T12:00:00,        2026-11-24T09:00", // Sunday before a Monday that is a holiday
        "2026-11-23T12:00:00,        2026-11-24T09:00", // Labour Thanksgiving Day
        "2026-05-02T10:00:00,        2026-05-07T09:00", // Golden Week with its substitute holiday
        "2026-09-21T10:00:00,        2026-09-24T09:00", // the day between two holidays
    })
    void otherwiseItWaitsUntilTheyOpen(String local, String opening) {
        assertThat(policy.objection(marketing(), at(local).situation()))
                .get()
                .isInstanceOfSatisfying(
                        Verdict.Deferred.class,
                        deferred -> assertThat(deferred.until()
                                        .atZone(ZoneId.of("Asia/Tokyo"))
                                        .toLocalDateTime())
                                .isEqualTo(LocalDateTime.parse(opening)));
    }

    @Test
    void theClockIsTheLeads() {
        var nineInTokyo = at("2026-11-25T09:00").situation();
        var sameInstantInBerlin = at("2026-11-25T01:00").inZone("Europe/Berlin").situation();

        assertThat(sameInstantInBerlin.now()).isEqualTo(nineInTokyo.now());
        assertThat(policy.objection(marketing(), nineInTokyo)).isEmpty();
        assertThat(policy.objection(marketing(), sameInstantInBerlin)).isPresent();
    }

    @Test
    void anOpeningThatAClockChangeSkipsIsTheNextThereIs() {
        var early = new OfficeHours(new HourSettings(LocalTime.of(2, 30), LocalTime.of(18, 0), true, Set.of()));
        var night = at("2026-03-29T01:00").inZone("Europe/Berlin").situation().here();

        assertThat(early.nextOpen(night).atZone(ZoneId.of("Europe/Berlin")).toLocalTime())
                .isEqualTo(LocalTime.of(3, 30));
    }

    @Test
    void aDayTheCompanyIsClosedIsLikeAHoliday() {
        var closed = new WithinHours(officeHours(LocalDate.parse("2026-12-29")));

        assertThat(closed.objection(marketing(), at("2026-12-29T10:00").situation()))
                .isPresent();
        assertThat(closed.objection(marketing(), at("2026-12-28T10:00").situation()))
                .isEmpty();
    }

    @Test
    void hoursMayLastUntilMidnight() {
        var always = new WithinHours(
                new OfficeHours(new HourSettings(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, true, Set.of())));

        assertThat(always.objection(marketing(), at("2026-11-22T23:59:59.999").situation()))
                .isEmpty();
        assertThat(always.objection(marketing(), at("2026-11-23T00:00").situation()))
                .isEmpty();
    }

    @Test
    void whatALeadAskedForGoesAtAnyHour() {
        assertThat(policy.objection(transactional(), at("2026-11-22T03:00").situation()))
                .isEmpty();
    }

    @Test
    void hoursThatEndBeforeTheyBeginAreRefused() {
        assertThatThrownBy(() -> new HourSettings(LocalTime.of(18, 0), LocalTime.of(9, 0), false, Set.of()))
                .hasMessageContaining("hagukumi.mail.hours.closes");
    }
}
