package dev.hagukumi.activity.intake;

import static dev.hagukumi.lead.LeadFixtures.aLead;
import static dev.hagukumi.lead.LeadFixtures.anEmail;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.activity.Activities;
import dev.hagukumi.activity.IntakeClient;
import dev.hagukumi.activity.ObservedBatches;
import dev.hagukumi.lead.Alias;
import dev.hagukumi.lead.Consent;
import dev.hagukumi.lead.EmailAddress;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.LeadProfile;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.platform.Loops.BackgroundWork;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;

@HagukumiTest
class IdentityTests {
    @Autowired
    IntakeClient intake;

    @Autowired
    Leads leads;

    @Autowired
    Activities activities;

    @Autowired
    ObservedBatches observed;

    @Autowired
    List<BackgroundWork> background;

    @Autowired
    JdbcClient jdbc;

    final EmailAddress email = anEmail();
    final String visitor = "visitor-" + UUID.randomUUID();
    final String user = "user-" + UUID.randomUUID();

    @Test
    void keepsWhatAnIdentifyCallSays() {
        intake.identify("""
                {"userId": "%s", "traits": {"email": "%s", "name": "山田 太郎", "company": {"name": "株式会社育"},
                 "consent": true, "consentText": "メールを受け取る"},
                 "context": {"locale": "en-US", "timezone": "America/New_York", "page": {"path": "/request"}}}""".formatted(user, email));

        var lead = lead();
        assertThat(lead.familyName()).isEqualTo("山田");
        assertThat(lead.givenName()).isEqualTo("太郎");
        assertThat(lead.company()).isEqualTo("株式会社育");
        assertThat(lead.locale()).isEqualTo(Locale.US);
        assertThat(lead.zone()).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(leads.consents(lead.id()))
                .singleElement()
                .returns(true, Consent::granted)
                .returns("メールを受け取る", Consent::text)
                .returns("intake:/request", Consent::source);
        assertThat(activities.of(lead.id(), Pageable.unpaged())).isEmpty();
    }

    @Test
    void aUserIdThatIsAMailAddressMakesALead() {
        intake.track("{\"userId\": \"%s\", \"event\": \"Document Requested\"}".formatted(email));

        assertThat(activities.of(lead().id(), Pageable.unpaged()))
                .extracting(activity -> activity.type().name())
                .containsExactly("DocumentRequested");
    }

    @Test
    void whatAnAnonymousVisitorDidBecomesTheLeadsInItsOrder() {
        intake.page(page(visitor, "/first"));
        intake.page(page(visitor, "/second"));
        workOff();

        intake.batch(page(visitor, "/third") + "," + identify(visitor, email) + "," + page(visitor, "/fourth"));
        workOff();

        assertThat(observed.of(lead().id()))
                .extracting(activity -> activity.text("path"))
                .containsExactly("/first", "/second", "/third", "/fourth");
    }

    @Test
    void aUserIsTheSamePersonInEveryBrowser() {
        var other = "visitor-" + UUID.randomUUID();
        intake.track("{\"userId\": \"%s\", \"anonymousId\": \"%s\", \"event\": \"CheckedIn\"}".formatted(user, other));
        intake.identify("{\"userId\": \"%s\", \"traits\": {\"email\": \"%s\"}}".formatted(user, email));
        intake.identify("{\"userId\": \"%s\", \"anonymousId\": \"%s\"}".formatted(user, visitor));

        intake.page(page(visitor, "/"));

        assertThat(activities.of(lead().id(), Pageable.unpaged())).hasSize(2);
    }

    @Test
    void whatALaterItemTellsHoldsForTheEarlierOnes() {
        intake.batch(page(visitor, "/first") + """
                , {"type": "track", "userId": "%s", "anonymousId": "%s", "event": "CheckedIn"},
                {"type": "identify", "userId": "%s", "traits": {"email": "%s"}}""".formatted(user, visitor, user, email));

        assertThat(leads.holders(Set.of(Alias.user(user), Alias.anonymous(visitor))))
                .hasSize(2);
        assertThat(activities.of(lead().id(), Pageable.unpaged())).hasSize(2);
    }

    @Test
    void anAliasOfAnotherLeadIsARecordedConflictAndNeverAMerge() {
        var first = aLead().in(leads);
        leads.attach(Alias.anonymous(visitor), first);

        var answer = intake.batch(identify(visitor, email) + "," + page(visitor, "/whose"));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(leads.holders(Set.of(Alias.anonymous(visitor)))).containsValue(first);
        assertThat(lead().id()).isNotEqualTo(first);
        assertThat(activities.of(first, Pageable.unpaged())).hasSize(1);
        assertThat(jdbc.sql("select claimed_by from alias_conflict where value = ? and held_by = ?")
                        .params(visitor, first.value())
                        .query(Long.class)
                        .list())
                .containsExactly(lead().id().value());
    }

    @Test
    void aRepeatedMessageChangesNothing() {
        var first = """
                {"type": "identify", "messageId": "%s", "traits": {"email": "%s", "lastName": "旧"}}""".formatted(UUID.randomUUID(), email);
        var second = """
                {"type": "identify", "messageId": "%s", "traits": {"email": "%s", "lastName": "新"}}""".formatted(UUID.randomUUID(), email);
        var page = """
                {"type": "page", "messageId": "%s", "userId": "%s"}""".formatted(UUID.randomUUID(), email);

        intake.batch(first + "," + page + "," + page + "," + second);
        var repeated = intake.batch(first + "," + page);

        assertThat(repeated.status()).isEqualTo(202);
        assertThat(repeated.body().path("accepted").asInt()).isEqualTo(2);
        assertThat(lead().familyName()).isEqualTo("新");
        assertThat(activities.of(lead().id(), Pageable.unpaged())).hasSize(1);
    }

    @Test
    void twoWhoIdentifyTheSamePersonAtOnceMakeOneLead() throws Exception {
        for (int i = 0; i < 20; i++) {
            var person = anEmail();
            var one = "visitor-" + UUID.randomUUID();
            var two = "visitor-" + UUID.randomUUID();

            var answers =
                    atOnce(() -> intake.identify(identify(one, person)), () -> intake.identify(identify(two, person)));

            assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(202));
            var lead = leads.withEmail(person).orElseThrow().id();
            assertThat(leads.holders(Set.of(Alias.anonymous(one), Alias.anonymous(two))))
                    .hasSize(2)
                    .allSatisfy((alias, holder) -> assertThat(holder).isEqualTo(lead));
        }
    }

    @Test
    void nothingIsLostWhenAVisitorActsWhileBeingIdentified() throws Exception {
        var people = new ArrayList<LeadId>();
        for (int i = 0; i < 100; i++) {
            var person = anEmail();
            var browser = "visitor-" + UUID.randomUUID();

            atOnce(
                    () -> intake.page(page(browser, "/one")),
                    () -> intake.identify(identify(browser, person)),
                    () -> intake.page(page(browser, "/two")));
            people.add(leads.withEmail(person).orElseThrow().id());
        }
        workOff();

        assertThat(people).allSatisfy(lead -> assertThat(observed.of(lead)).hasSize(2));
    }

    private LeadProfile lead() {
        return leads.withEmail(email).orElseThrow();
    }

    private void workOff() {
        background.forEach(BackgroundWork::workOff);
    }

    private static String page(String visitor, String path) {
        return """
            {"type": "page", "anonymousId": "%s", "properties": {"url": "https://www.example.co.jp%s"}}""".formatted(visitor, path);
    }

    private static String identify(String visitor, EmailAddress email) {
        return """
            {"type": "identify", "anonymousId": "%s", "traits": {"email": "%s"}}""".formatted(visitor, email);
    }

    @SafeVarargs
    private static List<IntakeClient.Answer> atOnce(Callable<IntakeClient.Answer>... calls) throws Exception {
        var threads = Executors.newFixedThreadPool(calls.length);
        try {
            var answers = new ArrayList<IntakeClient.Answer>();
            for (var answer : threads.invokeAll(List.of(calls))) answers.add(answer.get());
            return answers;
        } finally {
            threads.shutdown();
        }
    }
}
