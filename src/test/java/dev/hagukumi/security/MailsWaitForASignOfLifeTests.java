package dev.hagukumi.security;

import static dev.hagukumi.activity.ActivityFixtures.anActivity;
import static dev.hagukumi.lead.LeadFixtures.aLead;
import static dev.hagukumi.lead.LeadFixtures.anEmail;
import static dev.hagukumi.mail.SaidInEnglish.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.SeenStatements;
import dev.hagukumi.activity.Activities;
import dev.hagukumi.activity.IntakeClient;
import dev.hagukumi.activity.NewActivity;
import dev.hagukumi.lead.EmailAddress;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.mail.Verdict;
import dev.hagukumi.mail.Verdict.Said;
import dev.hagukumi.mail.gate.ConfirmingGate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** An address can be typed into a form by anybody: with {@code confirm-first} marketing waits until a person there was seen. */
@HagukumiTest
class MailsWaitForASignOfLifeTests {
    private static final String REASON = "nobody at the address has shown yet to be there";

    @Autowired
    IntakeClient intake;

    @Autowired
    Leads leads;

    @Autowired
    Activities activities;

    @Autowired
    ConfirmingGate gate;

    @Test
    void whoCameByThePageAloneWaits() {
        var lead = byPage();

        assertThat(waits("browser", lead)).isTrue();
        assertThat(waits("always", lead)).isTrue();
        assertThat(waits("off", lead)).isFalse();
    }

    @Test
    void whomTheServerNamedWaitsOnlyWhereEverybodyDoes() {
        var email = anEmail();
        var lead = byPage(email);

        intake.track("{\"userId\": \"%s\", \"event\": \"Seminar Attended\"}".formatted(email));

        assertThat(waits("browser", lead)).isFalse();
        assertThat(waits("always", lead)).isTrue();
        assertThat(waits("always", aLead().in(leads))).isTrue();
        assertThat(waits("browser", aLead().in(leads))).as("known from before").isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MailClicked", "MailReplied"})
    void aPersonsClickOrReplyIsASign(String type) {
        var lead = byPage();

        activities.record(List.of(anActivity(type, lead).build()));

        assertThat(waits("browser", lead)).isFalse();
        assertThat(waits("always", lead)).isFalse();
    }

    @Test
    void whatAMachineDidOrWhatIsLoadedByItselfIsNone() {
        var lead = byPage();
        var click = anActivity("MailClicked", lead).build();

        activities.record(List.of(
                new NewActivity(UUID.randomUUID().toString(), lead, click.type(), click.at(), Map.of(), "scanner"),
                anActivity("MailOpened", lead).build(),
                anActivity("PageViewed", lead).build()));

        assertThat(waits("always", lead)).isTrue();
    }

    @Test
    void theServersWordIsOne() {
        var email = anEmail();
        var lead = byPage(email);

        intake.identify("{\"traits\": {\"email\": \"%s\", \"confirmed\": true}}".formatted(email));

        assertThat(waits("browser", lead)).isFalse();
        assertThat(waits("always", lead)).isFalse();
    }

    @Test
    void whatTheLeadAskedForGoesAnyhow() {
        assertThat(gate.transactional("always", byPage()).toString()).doesNotContain(REASON);
    }

    @Test
    void itIsLookedAtAgainWithinHoursAndWithheldWithTheReasonWhereItExpires() {
        var lead = byPage();

        var put = gate.verdict("browser", lead);
        var expired = gate.expired(
                "browser",
                lead,
                new Said(Said.Kind.DEFERRED, Instant.EPOCH, Verdict.Because.of(Verdict.Code.UNCONFIRMED), null));

        assertThat(put).isInstanceOf(Verdict.Deferred.class);
        assertThat(expired)
                .isInstanceOfSatisfying(
                        Verdict.Withheld.class,
                        verdict -> assertThat(said(Said.of(verdict))).contains(REASON));
    }

    @Test
    void manyAreJudgedInNoMoreStatementsThanFew() {
        var many = IntStream.range(0, 40).mapToObj(n -> aLead().in(leads)).toList();

        var few = SeenStatements.during(() -> gate.verdicts("always", many.subList(0, 2)));
        var all = SeenStatements.during(() -> gate.verdicts("always", many));

        assertThat(SeenStatements.count(all)).isEqualTo(SeenStatements.count(few));
    }

    private boolean waits(String mode, LeadId lead) {
        return gate.verdict(mode, lead) instanceof Verdict.Deferred deferred
                && deferred.because().code() == Verdict.Code.UNCONFIRMED;
    }

    private LeadId byPage() {
        return byPage(anEmail());
    }

    private LeadId byPage(EmailAddress email) {
        intake.fromPage("track", "{\"userId\": \"%s\", \"event\": \"Document Requested\"}".formatted(email));
        return leads.withEmail(email).orElseThrow().id();
    }
}
