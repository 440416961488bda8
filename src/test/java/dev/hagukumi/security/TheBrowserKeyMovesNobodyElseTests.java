package dev.hagukumi.security;

import static dev.hagukumi.lead.LeadFixtures.aLead;
import static dev.hagukumi.lead.LeadFixtures.anEmail;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.activity.Activities;
import dev.hagukumi.activity.IntakeClient;
import dev.hagukumi.lead.Alias;
import dev.hagukumi.lead.Consent;
import dev.hagukumi.lead.EmailAddress;
import dev.hagukumi.lead.LeadProfile;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.lead.Source;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The browser key stands in every page: whoever sends with it may be anybody, and claims. */
@HagukumiTest
class TheBrowserKeyMovesNobodyElseTests {
    @Autowired
    IntakeClient intake;

    @Autowired
    Leads leads;

    @Autowired
    Activities activities;

    @Autowired
    MeterRegistry metrics;

    @Autowired
    JdbcClient jdbc;

    final EmailAddress email = anEmail();
    final String user = "user-" + UUID.randomUUID();

    @Test
    void whatIsKnownIsNeverOverwrittenAndWhatIsEmptyIsFilled() {
        var lead = aLead().withEmail(email).named("山田", "太郎").in(leads);

        var answer = intake.fromPage("identify", """
                {"traits": {"email": "%s", "lastName": "Mallory", "firstName": "M", "company": "Example Inc."},
                 "context": {"locale": "en-US", "timezone": "America/New_York"}}""".formatted(email));
        intake.fromPage("track", """
                {"event": "Form Submitted", "context": {"traits": {"email": "%s", "company": "Other Inc."}}}""".formatted(email));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(leads.get(lead))
                .returns("山田", LeadProfile::familyName)
                .returns("太郎", LeadProfile::givenName)
                .returns("Example Inc.", LeadProfile::company);
    }

    @Test
    void ofTwoClaimsInOneRequestTheFirstHolds() {
        intake.fromPage("batch", """
                {"batch": [{"type": "identify", "traits": {"email": "%1$s", "lastName": "First"}},
                           {"type": "identify", "traits": {"email": "%1$s", "lastName": "Second"}}]}""".formatted(email));

        assertThat(lead().familyName()).isEqualTo("First");
    }

    @Test
    void theServerKeyOverwritesWhatAPageClaimed() {
        identifyFromPage("\"lastName\": \"Mallory\"");

        identifyFromServer("\"lastName\": \"山田\"");

        assertThat(lead().familyName()).isEqualTo("山田");
    }

    @Test
    void aClaimedConsentNeverUndoesAWithdrawal() {
        identifyFromServer("\"consent\": false");

        var answer = identifyFromPage("\"consent\": true, \"consentText\": \"はい\"");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(leads.consents(lead().id())).singleElement().returns(false, Consent::granted);
        assertThat(leads.consents(List.of(lead().id())).get(lead().id()))
                .singleElement()
                .returns(false, Consent::granted);
    }

    @Test
    void aClaimedWithdrawalNeverUndoesAConsent() {
        identifyFromServer("\"consent\": true");

        identifyFromPage("\"consent\": false");

        assertThat(leads.consents(lead().id())).singleElement().returns(true, Consent::granted);
    }

    @Test
    void amongClaimsTheLatestHoldsAndEachIsKeptAsOne() {
        identifyFromPage("\"consent\": false");
        identifyFromPage("\"consent\": true");

        assertThat(leads.consents(lead().id()))
                .singleElement()
                .returns(true, Consent::granted)
                .returns("claimed by form", Consent::source);
        assertThat(jdbc.sql("select count(*) from consent where lead = ? and claimed")
                        .param(lead().id().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void aKnownLeadGetsNoUserIdFromAPage() {
        aLead().withEmail(email).in(leads);

        var answer = identifyFromPageAs(user);
        intake.fromPage("track", """
                {"userId": "%s", "anonymousId": "%s", "event": "Form Submitted"}""".formatted(user, "visitor-" + user));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(leads.holders(List.of(Alias.user(user)))).isEmpty();
        assertThat(activities.of(lead().id(), Pageable.unpaged())).isEmpty();
    }

    @Test
    void norByAnAliasOfANameItHas() {
        var visitor = "visitor-" + UUID.randomUUID();
        var lead = aLead().withEmail(email).in(leads);
        leads.attach(Alias.anonymous(visitor), lead);

        var answers = List.of(
                intake.fromPage("alias", "{\"previousId\": \"%s\", \"userId\": \"%s\"}".formatted(visitor, user)),
                intake.fromPage("alias", "{\"previousId\": \"%s\", \"userId\": \"%s\"}".formatted(email, user)),
                intake.fromPage("alias", "{\"previousId\": \"%s\", \"userId\": \"%s\"}".formatted(user, email)));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(202));
        assertThat(leads.holders(List.of(Alias.user(user)))).isEmpty();
    }

    @Test
    void aGroupFromAPageOverwritesNoCompany() {
        var lead = aLead().withEmail(email).of("株式会社育").in(leads);

        intake.fromPage("group", """
                {"userId": "%s", "groupId": "g", "traits": {"name": "Example Inc."}}""".formatted(email));

        assertThat(leads.get(lead).company()).isEqualTo("株式会社育");
    }

    @Test
    void anotherSpellingOpensNoOtherActivities() {
        for (var event : List.of("seminar_attended", "MAIL-CLICKED", "exhibition.visited"))
            assertThat(intake.fromPage("track", "{\"userId\": \"%s\", \"event\": \"%s\"}".formatted(email, event))
                            .status())
                    .as(event)
                    .isEqualTo(400);
    }

    @Test
    void neitherThroughABrowserThatIsKnown() {
        var visitor = "visitor-" + UUID.randomUUID();
        var lead = aLead().withEmail(email).in(leads);
        leads.attach(Alias.anonymous(visitor), lead);

        intake.fromPage("identify", """
                {"userId": "%s", "anonymousId": "%s"}""".formatted(user, visitor));

        assertThat(leads.holders(List.of(Alias.user(user)))).isEmpty();
    }

    @Test
    void aLeadThatIsNewGetsOneAndKeepsIt() {
        identifyFromPageAs(user);

        identifyFromPageAs("another-" + user);

        assertThat(leads.holders(List.of(Alias.user(user), Alias.user("another-" + user))))
                .containsOnlyKeys(Alias.user(user))
                .containsValue(lead().id());
    }

    @Test
    void aUserIdOfAnotherStaysWhereItIs() {
        var other = aLead().in(leads);
        leads.attach(Alias.user(user), other);

        identifyFromPageAs(user);

        assertThat(leads.holders(List.of(Alias.user(user)))).containsValue(other);
    }

    @Test
    void aUserIdThatAPageClaimedGoesToWhomTheServerNames() {
        identifyFromPageAs(user);
        var squatter = lead().id();
        var real = anEmail();

        intake.batch("""
                {"type": "identify", "userId": "%1$s", "traits": {"email": "%2$s"}},
                {"type": "track", "userId": "%1$s", "event": "Seminar Attended"}""".formatted(user, real));
        identifyFromPageAs(user);

        var holder = leads.withEmail(real).orElseThrow().id();
        assertThat(leads.holders(List.of(Alias.user(user)))).containsValue(holder);
        assertThat(activities.of(holder, Pageable.unpaged())).hasSize(1);
        assertThat(activities.of(squatter, Pageable.unpaged())).isEmpty();
        assertThat(conflicts(user)).containsExactlyInAnyOrder(squatter + "<" + holder, holder + "<" + squatter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mail Sent",
                "MailOpened",
                "Mail Clicked",
                "MailReplied",
                "MailBounced",
                "mail clicked",
                "FellSilent",
                "Seminar Attended",
                "Exhibition Visited",
                "Business Card Received",
                "Checked In",
                "SalesContacted",
                "Webinar Replayed"
            })
    void whatIsDoneWithMailsOrOfflineIsRefusedItemByItem(String event) {
        var answer = intake.fromPage("batch", """
                {"batch": [{"type": "track", "messageId": "m", "userId": "%1$s", "event": "%2$s"},
                           {"type": "track", "userId": "%1$s", "event": "Document Requested"}]}""".formatted(email, event));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("accepted").asInt()).isEqualTo(1);
        assertThat(answer.body().path("errors")).hasSize(1);
        assertThat(answer.error(0).path("item").asInt()).isZero();
        assertThat(answer.error(0).path("field").asString()).isEqualTo("event");
        assertThat(activities.of(lead().id(), Pageable.unpaged()))
                .extracting(activity -> activity.type().name())
                .containsExactly("DocumentRequested");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mail Replied", "Seminar Attended", "Webinar Replayed"})
    void theServerKeyRecordsThem(String event) {
        var answer = intake.track("{\"userId\": \"%s\", \"event\": \"%s\"}".formatted(email, event));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(activities.of(lead().id(), Pageable.unpaged())).hasSize(1);
    }

    @Test
    void theBrowserKeyImportsNothing() {
        var item = "{\"batch\": [{\"type\": \"page\", \"userId\": \"%s\"}]}".formatted(email);

        var answer = intake.fromPage("import", item);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(leads.withEmail(email)).isEmpty();
        assertThat(intake.post("import", item).status()).isEqualTo(202);
    }

    @Test
    void whoReadsAnAddressOnlyTheServerKeyKnows() {
        var claimed = identifyFromPage("\"confirmed\": true");
        var before = leads.withEmail(email);
        identifyFromPage("\"lastName\": \"山田\"");
        var unconfirmed = leads.unconfirmed(Set.of(lead().id()));

        var said = identifyFromServer("\"confirmed\": true");

        assertThat(claimed.status()).isEqualTo(400);
        assertThat(claimed.error(0).path("field").asString()).isEqualTo("traits.confirmed");
        assertThat(before).isEmpty();
        assertThat(unconfirmed).containsEntry(lead().id(), Source.BROWSER);
        assertThat(said.status()).isEqualTo(202);
        assertThat(leads.unconfirmed(Set.of(lead().id()))).isEmpty();
    }

    @Test
    void aLeadThatTheServerNamesIsNoMereClaimAnyMore() {
        identifyFromPage("\"lastName\": \"山田\"");

        identifyFromServer("\"lastName\": \"山田\"");
        identifyFromPage("\"lastName\": \"山田\"");

        assertThat(leads.unconfirmed(Set.of(lead().id()))).containsEntry(lead().id(), Source.SERVER);
    }

    @Test
    void theAnswerDoesNotTellWhoIsKnown() {
        aLead().withEmail(email).named("山田", "太郎").in(leads);
        identifyFromServer("\"consent\": false");
        var body = """
                {"userId": "%s", "traits": {"email": "%s", "lastName": "X", "consent": true}}""";

        var known = intake.fromPage("identify", body.formatted(user, email));
        var unknown = intake.fromPage("identify", body.formatted(user + "-2", anEmail()));

        assertThat(known.status()).isEqualTo(unknown.status());
        assertThat(known.body()).isEqualTo(unknown.body());
    }

    @Test
    void whatWasRefusedIsCounted() {
        var before = metrics.counter("hagukumi.intake.not.allowed").count();

        intake.fromPage("track", "{\"userId\": \"%s\", \"event\": \"MailClicked\"}".formatted(email));

        assertThat(metrics.counter("hagukumi.intake.not.allowed").count()).isGreaterThan(before);
    }

    private IntakeClient.Answer identifyFromPage(String traits) {
        return intake.fromPage("identify", "{\"traits\": {\"email\": \"%s\", %s}}".formatted(email, traits));
    }

    private IntakeClient.Answer identifyFromPageAs(String userId) {
        return intake.fromPage(
                "identify", "{\"userId\": \"%s\", \"traits\": {\"email\": \"%s\"}}".formatted(userId, email));
    }

    private IntakeClient.Answer identifyFromServer(String traits) {
        return intake.identify("{\"traits\": {\"email\": \"%s\", %s}}".formatted(email, traits));
    }

    private LeadProfile lead() {
        return leads.withEmail(email).orElseThrow();
    }

    private List<String> conflicts(String userId) {
        return jdbc.sql("select held_by || '<' || claimed_by from alias_conflict where value = ?")
                .param(userId)
                .query(String.class)
                .list();
    }
}
