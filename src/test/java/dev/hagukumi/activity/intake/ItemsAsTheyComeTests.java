package dev.hagukumi.activity.intake;

import static dev.hagukumi.lead.LeadFixtures.aLead;
import static dev.hagukumi.lead.LeadFixtures.anEmail;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.activity.Activities;
import dev.hagukumi.activity.IntakeClient;
import dev.hagukumi.activity.ObservedBatches;
import dev.hagukumi.lead.Alias;
import dev.hagukumi.lead.EmailAddress;
import dev.hagukumi.lead.LeadProfile;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.platform.Loops.BackgroundWork;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Items as the web sends them: with ids that are none, too late, in any order, in other words for the same. */
@HagukumiTest
class ItemsAsTheyComeTests {
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
    MeterRegistry metrics;

    @Autowired
    JdbcClient jdbc;

    final EmailAddress email = anEmail();
    final String visitor = "visitor-" + UUID.randomUUID();
    final String user = "user-" + UUID.randomUUID();

    @Test
    void anIdThatNamesNobodyTiesNobodyToAnybody() {
        var before = counted("hagukumi.intake.left.out");
        var first = intake.identify("{\"userId\": \"undefined\", \"traits\": {\"email\": \"%s\"}}".formatted(email));
        var stranger = intake.batch("""
                {"type": "page", "userId": "undefined", "anonymousId": "%1$s", "properties": {"path": "/products"}},
                {"type": "page", "userId": "UNDEFINED", "anonymousId": "%1$s", "messageId": "null"},
                {"type": "page", "userId": "\\"undefined\\"", "anonymousId": "%1$s", "messageId": "null"}""".formatted(visitor));
        var nobody = intake.page("{\"userId\": \"undefined\", \"anonymousId\": \"anonymous\"}");

        assertThat(first.status()).isEqualTo(202);
        assertThat(first.body().path("leftOut").path(0).path("field").asString())
                .isEqualTo("userId");
        assertThat(first.body().path("leftOut").path(0).path("message").asString())
                .contains("'undefined'", "nobody");
        assertThat(stranger.status()).isEqualTo(202);
        assertThat(stranger.body().path("leftOut")).hasSize(5);
        assertThat(nobody.status()).isEqualTo(400);
        assertThat(activities.of(lead().id(), Pageable.unpaged())).isEmpty();
        assertThat(leads.holders(Set.of(Alias.user("undefined"), Alias.anonymous(visitor))))
                .isEmpty();
        assertThat(jdbc.sql("select count(*) from activity where anonymous_id = ? and user_id is null")
                        .params(visitor)
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
        assertThat(counted("hagukumi.intake.left.out") - before).isEqualTo(6);
    }

    @Test
    void olderWordsNeverOverwriteNewerOnesInWhicheverOrderTheyCome() {
        intake.identify(said("2026-03-01", "\"lastName\": \"三月\", \"company\": \"三月商事\""));
        intake.post("import", "{\"batch\": [" + typed(said("2026-01-01", """
                "lastName": "一月", "firstName": "花", "company": "一月商事", "timezone": "Asia/Tokyo\"""")) + "]}");
        intake.batch(typed(said("2026-05-01", "\"timezone\": \"Europe/London\"")) + ","
                + typed(said("2026-04-01", "\"timezone\": \"Europe/Paris\", \"company\": \"四月商事\"")));

        assertThat(lead())
                .returns("三月", LeadProfile::familyName)
                .returns("花", LeadProfile::givenName)
                .returns("四月商事", LeadProfile::company)
                .returns(ZoneId.of("Europe/London"), LeadProfile::zone);
    }

    @Test
    void whatTheContextOfAViewTellsIsHeard() {
        intake.identify(said("2026-01-01", "\"timezone\": \"Asia/Tokyo\""));

        intake.page("""
                {"userId": "%s", "context": {"timezone": "America/New_York", "locale": "en-US"}, "properties": {"path": "//products//a"}}""".formatted(email));

        assertThat(lead())
                .returns(ZoneId.of("America/New_York"), LeadProfile::zone)
                .returns(Locale.US, LeadProfile::locale);
        assertThat(activities.of(lead().id(), Pageable.unpaged()))
                .singleElement()
                .satisfies(view -> assertThat(view.text("path")).isEqualTo("/products/a"));
    }

    @Test
    void itemsOfARequestAreWorkedOffByTheirOwnTime() {
        intake.batch("""
                {"type": "track", "userId": "%1$s", "event": "Document Requested", "timestamp": "2026-01-01T10:00:00+0900"},
                {"type": "page", "userId": "%1$s", "properties": {"path": "/second"}, "timestamp": "2026-01-01T00:59:00Z"},
                {"type": "page", "userId": "%1$s", "properties": {"path": "/first"}, "timestamp": "2026-01-01T00:58:00Z"},
                {"type": "page", "userId": "%1$s", "properties": {"path": "/third"}, "timestamp": "2026-01-01T00:59:00Z"}""".formatted(email));
        background.forEach(BackgroundWork::workOff);

        assertThat(observed.of(lead().id()))
                .extracting(activity -> activity.type() + activity.text("path"))
                .containsExactly("PageViewed/first", "PageViewed/second", "PageViewed/third", "DocumentRequested");
    }

    @Test
    void anAliasTellsThatTwoNamesAreOnePerson() {
        intake.page("{\"anonymousId\": \"%s\"}".formatted(visitor));
        intake.identify("{\"userId\": \"%s\", \"traits\": {\"email\": \"%s\"}}".formatted(user, email));

        var answer = intake.post("alias", "{\"previousId\": \"%s\", \"userId\": \"%s\"}".formatted(visitor, user));
        intake.post("alias", "{\"previousId\": \"old-%1$s\", \"userId\": \"%1$s\"}".formatted(user));
        intake.track("{\"userId\": \"old-%s\", \"event\": \"CheckedIn\"}".formatted(user));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(leads.holders(Set.of(Alias.anonymous(visitor), Alias.user("old-" + user))))
                .hasSize(2)
                .allSatisfy((alias, holder) -> assertThat(holder).isEqualTo(lead().id()));
        assertThat(activities.of(lead().id(), Pageable.unpaged()))
                .extracting(activity -> activity.type().name())
                .containsExactlyInAnyOrder("PageViewed", "CheckedIn");
    }

    @Test
    void anAliasOfTwoLeadsIsAConflictAndNoMerge() {
        var first = aLead().in(leads);
        leads.attach(Alias.anonymous(visitor), first);
        intake.identify("{\"userId\": \"%s\", \"traits\": {\"email\": \"%s\"}}".formatted(user, email));

        intake.post("alias", "{\"previousId\": \"%s\", \"userId\": \"%s\"}".formatted(visitor, user));

        assertThat(leads.holders(Set.of(Alias.anonymous(visitor)))).containsValue(first);
        assertThat(lead().id()).isNotEqualTo(first);
    }

    @Test
    void aGroupNamesTheCompanyAndItsAddressIsNobodys() {
        intake.identify("{\"userId\": \"%s\", \"traits\": {\"email\": \"%s\"}}".formatted(user, email));

        var answer = intake.post("group", """
                {"userId": "%s", "groupId": "g1", "traits": {"name": "株式会社育", "email": "info-%s"}}""".formatted(user, email));
        var nameless = intake.post("group", "{\"userId\": \"%s\", \"groupId\": \"g2\"}".formatted(user));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(lead().company()).isEqualTo("株式会社育");
        assertThat(leads.withEmail(new EmailAddress("info-" + email))).isEmpty();
        assertThat(nameless.body().path("leftOut").path(0).path("field").asString())
                .isEqualTo("traits.name");
    }

    @Test
    void aScreenIsAPageOfAnApp() {
        intake.post("screen", "{\"userId\": \"%s\", \"name\": \"Catalogue\"}".formatted(email));
        intake.batch("{\"type\": \"screen\", \"userId\": \"%s\", \"name\": \"Prices\"}".formatted(email));

        assertThat(activities.of(lead().id(), Pageable.unpaged()))
                .extracting(activity -> activity.type() + " " + activity.text("name"))
                .containsExactlyInAnyOrder("PageViewed Catalogue", "PageViewed Prices");
    }

    @Test
    void aKnownActivityIsFoundHoweverItIsWrittenAndAnyOtherIsKept() {
        intake.batch("""
                {"type": "track", "userId": "%1$s", "event": "document_downloaded"},
                {"type": "track", "userId": "%1$s", "event": "WEBINAR-REPLAYED"},
                {"type": "track", "userId": "%1$s", "event": "Tea Tasted"}""".formatted(email));
        var forged = intake.track("{\"userId\": \"%s\", \"event\": \"mail_sent\"}".formatted(email));

        assertThat(forged.status()).isEqualTo(400);
        assertThat(activities.of(lead().id(), Pageable.unpaged()))
                .extracting(activity -> activity.type().name())
                .containsExactlyInAnyOrder("DocumentDownloaded", "WebinarReplayed", "TeaTasted");
    }

    private double counted(String name) {
        return metrics.find(name).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    private String said(String day, String traits) {
        return "{\"timestamp\": \"%sT00:00:00Z\", \"traits\": {\"email\": \"%s\", %s}}".formatted(day, email, traits);
    }

    private static String typed(String identify) {
        return identify.replaceFirst("\\{", "{\"type\": \"identify\", ");
    }

    private LeadProfile lead() {
        return leads.withEmail(email).orElseThrow();
    }
}
