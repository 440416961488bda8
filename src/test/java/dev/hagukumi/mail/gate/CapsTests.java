package dev.hagukumi.mail.gate;

import static dev.hagukumi.mail.gate.GateFixtures.at;
import static dev.hagukumi.mail.gate.GateFixtures.marketing;
import static dev.hagukumi.mail.gate.GateFixtures.transactional;
import static dev.hagukumi.mail.gate.GateFixtures.withPriority;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hagukumi.mail.Verdict;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** One mail a day and three a week, by the lead's calendar. */
class CapsTests {
    private final CapSettings settings = new CapSettings(1, 3);
    private final WithinCaps caps = new WithinCaps(settings);
    private final ImportantFirst important = new ImportantFirst(settings);

    @Test
    void theFirstOfADayGoes() {
        assertThat(caps.objection(
                        marketing(),
                        at("2026-11-25T10:00").contactOn("2026-11-24").situation()))
                .isEmpty();
    }

    @Test
    void theSecondOfADayWaitsForTheNext() {
        var evening = at("2026-11-25T23:59:59.999").contactOn("2026-11-25");

        assertThat(until(evening, "Asia/Tokyo")).isEqualTo("2026-11-26T00:00");
    }

    @Test
    void midnightBringsANewDay() {
        assertThat(caps.objection(
                        marketing(),
                        at("2026-11-26T00:00").contactOn("2026-11-25").situation()))
                .isEmpty();
    }

    @Test
    void theThirdOfAWeekGoesAndTheFourthWaitsForMonday() {
        var two = at("2026-11-27T10:00").contactOn("2026-11-23", "2026-11-24");
        var three = at("2026-11-27T10:00").contactOn("2026-11-23", "2026-11-24", "2026-11-25");

        assertThat(caps.objection(marketing(), two.situation())).isEmpty();
        assertThat(until(three, "Asia/Tokyo")).isEqualTo("2026-11-30T00:00");
    }

    @Test
    void aWeekEndsOnSundayNight() {
        var sunday = at("2026-11-29T23:59:59").contactOn("2026-11-23", "2026-11-24", "2026-11-25");
        var monday = at("2026-11-30T00:00").contactOn("2026-11-23", "2026-11-24", "2026-11-25");

        assertThat(until(sunday, "Asia/Tokyo")).isEqualTo("2026-11-30T00:00");
        assertThat(caps.objection(marketing(), monday.situation())).isEmpty();
    }

    @Test
    void aWeekGoesOverTheTurnOfTheYear() {
        var saturday = at("2027-01-02T10:00").contactOn("2026-12-28", "2026-12-29", "2026-12-31");

        assertThat(until(saturday, "Asia/Tokyo")).isEqualTo("2027-01-04T00:00");
    }

    @Test
    void whatCountedOnSundayDoesNotCountForTheNewWeek() {
        var monday = at("2026-11-30T10:00").contactOn("2026-11-27", "2026-11-28", "2026-11-29");

        assertThat(caps.objection(marketing(), monday.situation())).isEmpty();
    }

    @Test
    void theCalendarIsTheLeads() {
        // The same instant: in Honolulu still the day of the last mail, in Tokyo the one after.
        var honolulu = at("2026-11-25T20:00").inZone("Pacific/Honolulu").contactOn("2026-11-25");
        var tokyo = at("2026-11-26T15:00").inZone("Asia/Tokyo").contactOn("2026-11-25");

        assertThat(honolulu.situation().now()).isEqualTo(tokyo.situation().now());
        assertThat(until(honolulu, "Pacific/Honolulu")).isEqualTo("2026-11-26T00:00");
        assertThat(caps.objection(marketing(), tokyo.situation())).isEmpty();
    }

    @Test
    void aDayBeginsWhenItsFirstHourIsThere() {
        // In Beirut the clock goes forward at midnight: the day begins at one.
        var before = at("2026-03-28T12:00").inZone("Asia/Beirut").contactOn("2026-03-28");

        assertThat(until(before, "Asia/Beirut")).isEqualTo("2026-03-29T01:00");
    }

    @Test
    void whatALeadAskedForIsNotCounted() {
        var full = at("2026-11-25T10:00").contactOn("2026-11-25").waiting(1).situation();

        assertThat(caps.objection(transactional(), full)).isEmpty();
        assertThat(important.objection(transactional(), full)).isEmpty();
    }

    @Test
    void theMoreImportantMailTakesTheOnlyPlace() {
        var contested = at("2026-11-25T10:00").waiting(4).situation();

        assertThat(important.objection(withPriority(5), contested))
                .get()
                .isInstanceOfSatisfying(
                        Verdict.Deferred.class,
                        deferred -> assertThat(deferred.until())
                                .isEqualTo(contested.now().plus(Duration.ofMinutes(1))));
        assertThat(important.objection(withPriority(4), contested)).isEmpty();
        assertThat(important.objection(withPriority(3), contested)).isEmpty();
    }

    @Test
    void whereThereIsRoomForBothBothGo() {
        var roomy = new ImportantFirst(new CapSettings(2, 3));

        assertThat(roomy.objection(
                        withPriority(5), at("2026-11-25T10:00").waiting(1).situation()))
                .isEmpty();
        assertThat(roomy.objection(
                        withPriority(5), at("2026-11-25T10:00").waiting(1, 1).situation()))
                .isPresent();
    }

    @Test
    void capsThatLetNothingThroughAreRefused() {
        assertThatThrownBy(() -> new CapSettings(0, 3)).hasMessageContaining("hagukumi.mail.caps");
    }

    private String until(GateFixtures around, String zone) {
        var deferred = (Verdict.Deferred)
                caps.objection(marketing(), around.situation()).orElseThrow();
        return LocalDateTime.ofInstant(deferred.until(), ZoneId.of(zone)).toString();
    }
}
