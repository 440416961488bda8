package dev.hagukumi.mail.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.mail.Verdict.Because;
import dev.hagukumi.mail.Verdict.Code;
import dev.hagukumi.mail.pace.PaceSettings.Group;
import dev.hagukumi.platform.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How fast mails may leave, on both sides of each limit. */
@HagukumiTest
class PacingTests {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant NOW = Instant.parse("2026-11-25T01:00:00Z");

    private final String domain = UUID.randomUUID() + ".example.jp";
    private final String sender = "us@" + domain;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    @Test
    void withoutLimitsNothingWaits() {
        assertThat(waits(settings(0, 0), NOW, mails(100))).isEmpty();
    }

    @Test
    void aProvidersMailsComeInTurn() {
        var waits = waits(settings(60, 0), NOW, mails(4));

        assertThat(waits.get(1L)).isNull();
        assertThat(waits.get(2L)).as("a second is near enough").isNull();
        assertThat(wait(waits, 3).until()).isEqualTo(NOW.plusSeconds(2));
        assertThat(wait(waits, 4).until()).isEqualTo(NOW.plusSeconds(3));
        assertThat(wait(waits, 4).kept()).isTrue();
    }

    @Test
    void otherProvidersDoNotWait() {
        waits(settings(1, 0), NOW, mails(1));

        assertThat(waits(settings(1, 0), NOW, List.of(new PacedMail(9, "elsewhere.example.jp", sender, null))))
                .isEmpty();
    }

    @Test
    void whoseTurnHasComeGoesWithoutTakingAnother() {
        var turn = wait(waits(settings(1, 0), NOW, mails(2)), 2).until();

        assertThat(waits(settings(1, 0), turn, List.of(mail(2, turn)))).isEmpty();
        assertThat(wait(waits(settings(1, 0), turn, List.of(mail(3, null))), 3).until())
                .isEqualTo(turn.plus(Duration.ofMinutes(1)));
    }

    @Test
    void whatIsMoreThanAnHourAwayIsAskedAboutAgain() {
        var waits = waits(settings(1, 0), NOW, mails(100));

        assertThat(waits.get(61L)).satisfies(last -> {
            assertThat(last.until()).isEqualTo(NOW.plus(Duration.ofHours(1)));
            assertThat(last.kept()).isTrue();
        });
        assertThat(wait(waits, 62).kept()).isFalse();
        assertThat(wait(waits, 100).until()).isEqualTo(NOW.plus(Duration.ofHours(1)));
    }

    @Test
    void allNodesShareThePace() {
        waits(settings(1, 0), NOW, mails(1));

        assertThat(wait(waits(settings(1, 0), NOW, List.of(mail(2, null))), 2).until())
                .isEqualTo(NOW.plus(Duration.ofMinutes(1)));
    }

    @Test
    void aSenderHasAPaceOfItsOwn() {
        var waits = waits(settings(0, 30), NOW, mails(2));

        assertThat(waits.get(2L)).satisfies(second -> {
            assertThat(second.until()).isEqualTo(NOW.plusSeconds(2));
            assertThat(second.because()).isEqualTo(Because.of(Code.PACE_FROM, 30, sender));
        });
    }

    @Test
    void aNewSenderWarmsUpDayByDay() {
        var warm = new PaceSettings(List.of(), 0, List.of(2, 4), LocalDate.parse("2026-11-25"), TOKYO);

        var first = waits(warm, NOW, mails(3));
        var secondDay = waits(warm, Instant.parse("2026-11-25T15:00:00Z"), mails(5));
        var after = waits(warm, Instant.parse("2026-11-26T15:00:00Z"), mails(100));

        assertThat(first).containsOnlyKeys(3L);
        assertThat(wait(first, 3).until()).isEqualTo(Instant.parse("2026-11-25T15:00:00Z"));
        assertThat(secondDay).containsOnlyKeys(5L);
        assertThat(after).isEmpty();
    }

    @Test
    void howeverOftenItIsAskedAboutAMailTakesOnePlace() {
        var warm = new PaceSettings(
                List.of(new Group("provider-" + domain, List.of(domain), 1)),
                0,
                List.of(2),
                LocalDate.parse("2026-11-25"),
                TOKYO);
        waits(warm, NOW, mails(1));

        for (var times = 0; times < 5; times++)
            assertThat(waits(warm, NOW.plusSeconds(times), List.of(mail(1, NOW))))
                    .isEmpty();

        var second = waits(warm, NOW, List.of(mail(2, null)));
        assertThat(wait(second, 2).until()).isEqualTo(NOW.plus(Duration.ofMinutes(1)));
        assertThat(wait(waits(warm, NOW, List.of(mail(3, null))), 3).because().code())
                .isEqualTo(Code.WARM_UP);
    }

    @Test
    void askedTooEarlyAMailKeepsItsTurn() {
        var turn = wait(waits(settings(1, 0), NOW, mails(2)), 2).until();

        assertThat(wait(waits(settings(1, 0), NOW, List.of(mail(2, turn))), 2).until())
                .isEqualTo(turn);
    }

    @Test
    void aTurnIsLostAfterFiveMinutes() {
        waits(settings(1, 0), NOW, mails(1));
        var late = NOW.plus(Duration.ofMinutes(5));

        assertThat(waits(settings(1, 0), late.minusMillis(1), List.of(mail(1, NOW))))
                .isEmpty();
        waits(settings(1, 0), late, List.of(mail(2, null)));
        assertThat(waits(settings(1, 0), late, List.of(mail(1, NOW)))).containsOnlyKeys(1L);
    }

    @Test
    void theFifthRequestToSlowDownWithinAMinuteStopsADomain() {
        var breaker = new Breaker(jdbc, clock);

        for (var times = 0; times < 4; times++) breaker.slowDown(domain);
        assertThat(breaker.open(clock.now())).doesNotContainKey(domain);
        breaker.slowDown(domain);

        var until = Objects.requireNonNull(breaker.open(clock.now()).get(domain));
        assertThat(Duration.between(clock.now(), until)).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5));
        var waits = waits(settings(0, 0), clock.now(), mails(1));
        assertThat(wait(waits, 1).until()).isBetween(until, until.plusSeconds(60));
        assertThat(waits(settings(0, 0), until, mails(1))).isEmpty();
    }

    @Test
    void askedAgainSoonAfterItStopsTwiceAsLong() {
        var breaker = new Breaker(jdbc, clock);
        for (var times = 0; times < 5; times++) breaker.slowDown(domain);
        jdbc.sql("update mail_breaker set open_until = since where domain = :domain")
                .param("domain", domain)
                .update();

        for (var times = 0; times < 5; times++) breaker.slowDown(domain);

        assertThat(Duration.between(clock.now(), breaker.open(clock.now()).get(domain)))
                .isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));
    }

    @Test
    void settingsThatCannotBeMeantAreRefused() {
        assertThatThrownBy(() -> new Group("none", List.of(), 0)).hasMessageContaining("per-minute");
        assertThatThrownBy(() -> new PaceSettings(List.of(), 0, List.of(1), null, TOKYO))
                .hasMessageContaining("warm-up-since");
        assertThatThrownBy(() -> new PaceSettings(List.of(), 0, List.of(), LocalDate.parse("2030-01-01"), TOKYO))
                .hasMessageContaining("warm-up-since");
    }

    private static Wait wait(Map<Long, Wait> waits, long delivery) {
        return Objects.requireNonNull(waits.get(delivery));
    }

    private PaceSettings settings(int groupPerMinute, int senderPerMinute) {
        var groups = groupPerMinute == 0
                ? List.<Group>of()
                : List.of(new Group("provider-" + domain, List.of(domain), groupPerMinute));
        return new PaceSettings(groups, senderPerMinute, List.of(), null, TOKYO);
    }

    private List<PacedMail> mails(int many) {
        return LongStream.rangeClosed(1, many).mapToObj(n -> mail(n, null)).toList();
    }

    private PacedMail mail(long delivery, @Nullable Instant turn) {
        return new PacedMail(delivery, domain, sender, turn);
    }

    private Map<Long, Wait> waits(PaceSettings settings, Instant now, List<PacedMail> mails) {
        var pacing = new Pacing(settings, new LaneRows(jdbc), new Breaker(jdbc, clock));
        return Objects.requireNonNull(
                new TransactionTemplate(transactions).execute(transaction -> pacing.waits(mails, now)));
    }
}
