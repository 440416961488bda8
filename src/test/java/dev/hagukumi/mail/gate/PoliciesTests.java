package dev.hagukumi.mail.gate;

import static dev.hagukumi.mail.gate.GateFixtures.FAR;
import static dev.hagukumi.mail.gate.GateFixtures.at;
import static dev.hagukumi.mail.gate.GateFixtures.mail;
import static dev.hagukumi.mail.gate.GateFixtures.marketing;
import static dev.hagukumi.mail.gate.GateFixtures.transactional;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.lead.LifecycleStage;
import dev.hagukumi.mail.SaidInEnglish;
import dev.hagukumi.mail.Verdict;
import dev.hagukumi.mail.Verdict.Because;
import dev.hagukumi.mail.Verdict.Code;
import dev.hagukumi.mail.Verdict.Said;
import dev.hagukumi.mail.template.Purpose;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Each reason for itself: where it holds, and right beside it where it does not. */
class PoliciesTests {
    private static final String NOW = "2026-11-25T10:00";

    @Test
    void nobodyWritesToASuppressedAddressWhateverTheMailIsFor() {
        var policy = new NotSuppressed();

        assertThat(policy.objection(
                        marketing(), at(NOW).suppressed("complained").situation()))
                .contains(new Verdict.Withheld(Because.of(Code.SUPPRESSED, "complained")));
        assertThat(policy.objection(
                        transactional(), at(NOW).suppressed("complained").situation()))
                .isPresent();
        assertThat(policy.objection(marketing(), at(NOW).situation())).isEmpty();
    }

    @Test
    void aWithdrawnConsentStopsMarketingOnly() {
        var policy = new NotWithdrawn();

        assertThat(policy.objection(
                        marketing(), at(NOW).consenting("mail", false).situation()))
                .isPresent();
        assertThat(policy.objection(
                        transactional(), at(NOW).consenting("mail", false).situation()))
                .isEmpty();
        assertThat(policy.objection(
                        marketing(), at(NOW).consenting("mail", true).situation()))
                .isEmpty();
        assertThat(policy.objection(
                        marketing(), at(NOW).consenting("tracking", false).situation()))
                .isEmpty();
        assertThat(policy.objection(marketing(), at(NOW).situation())).isEmpty();
    }

    @Test
    void aMailExpiresAtItsInstantAndNotBefore() {
        var policy = new NotExpired();
        var now = at(NOW).situation();

        assertThat(policy.objection(mail(Purpose.MARKETING, 5, now.now().plusNanos(1000)), now))
                .isEmpty();
        assertThat(policy.objection(mail(Purpose.MARKETING, 5, now.now()), now)).isPresent();
        assertThat(policy.objection(mail(Purpose.TRANSACTIONAL, 5, now.now()), now))
                .isPresent();
    }

    @Test
    void anExpiredMailTellsWhatItWaitedFor() {
        var now = at(NOW).situation();
        var waited = new Candidate(
                1,
                GateFixtures.LEAD,
                GateFixtures.ADDRESS,
                Purpose.MARKETING,
                "nurturing",
                "a-scenario",
                5,
                now.now(),
                "us@example.co.jp",
                null,
                new Said(Said.Kind.DEFERRED, Instant.EPOCH, Because.of(Code.CAP_DAY, 1), null));

        assertThat(new NotExpired().objection(waited, now).map(Said::of).map(SaidInEnglish::said))
                .get()
                .asString()
                .endsWith("before, it was deferred until 1970-01-01T00:00:00Z: the lead gets at most 1 mails a day");
    }

    @ParameterizedTest
    @EnumSource(names = {"NEGOTIATION", "CUSTOMER", "DISQUALIFIED"})
    void whoIsNotToBeNurturedGetsNoMarketing(LifecycleStage stage) {
        var policy = new StillToBeNurtured();

        assertThat(policy.objection(marketing(), at(NOW).atStage(stage).situation()))
                .isPresent();
        assertThat(policy.objection(transactional(), at(NOW).atStage(stage).situation()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"NEGOTIATION", "CUSTOMER", "DISQUALIFIED"})
    void everybodyElseDoes(LifecycleStage stage) {
        assertThat(new StillToBeNurtured()
                        .objection(marketing(), at(NOW).atStage(stage).situation()))
                .isEmpty();
    }

    @Test
    void nothingIsShownTwiceButWhatIsAskedForTwice() {
        var policy = new NotSeenYet();

        assertThat(policy.objection(marketing(), at(NOW).seen(Instant.EPOCH).situation()))
                .contains(new Verdict.Withheld(Because.of(Code.SEEN, Instant.EPOCH)));
        assertThat(policy.objection(transactional(), at(NOW).seen(Instant.EPOCH).situation()))
                .isEmpty();
        assertThat(policy.objection(marketing(), at(NOW).situation())).isEmpty();
    }

    @Test
    void whoHasToShowFirstToBeThereGetsNoMarketingUntilThen() {
        var policy = new HasShownLife();

        assertThat(policy.objection(marketing(), at(NOW).unconfirmed().situation()))
                .get()
                .isInstanceOf(Verdict.Deferred.class);
        assertThat(policy.objection(transactional(), at(NOW).unconfirmed().situation()))
                .isEmpty();
        assertThat(policy.objection(marketing(), at(NOW).situation())).isEmpty();
    }

    @Test
    void whatStandsStillIsHeldForAPerson() {
        var policy = new NotPaused();

        assertThat(policy.objection(marketing(), at(NOW).paused("ops").situation()))
                .contains(new Verdict.Held(Because.of(Code.PAUSED, "ops")));
        assertThat(policy.objection(marketing(), at(NOW).cancelled("ops").situation()))
                .contains(new Verdict.Withheld(Because.of(Code.CANCELLED, "ops")));
        assertThat(policy.objection(
                        mail(Purpose.TRANSACTIONAL, 1, FAR),
                        at(NOW).paused("ops").situation()))
                .isPresent();
        assertThat(policy.objection(marketing(), at(NOW).situation())).isEmpty();
    }
}
