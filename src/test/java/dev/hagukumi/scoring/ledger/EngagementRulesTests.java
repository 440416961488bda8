package dev.hagukumi.scoring.ledger;

import static dev.hagukumi.scoring.ledger.JudgedLead.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.activity.Activity;
import dev.hagukumi.activity.ActivityType;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.scoring.rulebook.ShippedRules;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EngagementRulesTests {

    @ParameterizedTest
    @CsvSource({
        "DocumentRequested, document, document-requested",
        "DocumentDownloaded, document, document-downloaded",
        "MailOpened, mail, mail-opened",
        "MailClicked, mail, mail-clicked",
        "MailReplied, mail, mail-replied",
        "PageViewed, path, visit",
        "FormSubmitted, form, form-submitted",
        "ContentClicked, content, content-clicked",
        "ContentShared, path, content-shared",
        "SeminarRegistered, seminar, seminar-registered",
        "SeminarAttended, seminar, seminar-attended",
        "ExhibitionVisited, exhibition, exhibition-visited",
        "BusinessCardReceived, exhibition, business-card-received",
        "CheckedIn, exhibition, checked-in",
        "TrialStarted, product, trial-started",
        "PriceRequested, product, price-requested"
    })
    void aReactionEarnsTenByTheRuleOfItsKind(String type, String property, String code) {
        var lead = aLead().did(type, property, "x");

        assertThat(lead.score("engagement")).isEqualTo(10);
        assertThat(lead.codes()).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({"MailOpened, mail", "MailClicked, mail", "DocumentRequested, document", "SeminarAttended, seminar"})
    void theSameObjectEarnsOnceAndAnotherEarnsAgain(String type, String property) {
        var lead = aLead().did(type, property, "first").did(type, property, "first");

        assertThat(lead.score("engagement")).isEqualTo(10);
        assertThat(lead.did(type, property, "second").score("engagement")).isEqualTo(20);
    }

    @Test
    void differentReactionsToOneObjectEarnEach() {
        var lead = aLead().did("MailOpened", "mail", "m").did("MailClicked", "mail", "m");

        assertThat(lead.score("engagement")).isEqualTo(20);
    }

    @Test
    void activitiesThatNameNoObjectCountAsTheSame() {
        var lead = aLead().did("SeminarAttended").did("SeminarAttended");

        assertThat(lead.score("engagement")).isEqualTo(10);
    }

    @Test
    void visitsEarnOnceADayInTheZoneOfTheLead() {
        var lead = aLead().in("Asia/Tokyo")
                .on("2026-11-24T14:59:59Z")
                .did("PageViewed", "path", "/news")
                .on("2026-11-24T00:00:00Z")
                .did("PageViewed", "path", "/about");
        assertThat(lead.score("engagement")).isEqualTo(10);

        lead.on("2026-11-24T15:00:00Z").did("PageViewed", "path", "/news");

        assertThat(lead.score("engagement")).isEqualTo(20);
    }

    @Test
    void aPercentSignInAPathStandsForItself() {
        var lead = aLead().did("PageViewed", "path", "/sale-50%off").did("PageViewed", "path", "/products/100%");

        assertThat(lead.score("web-interest")).isEqualTo(3);
    }

    @Test
    void theSameInstantsAreOneDayElsewhere() {
        var lead = aLead().in("America/New_York")
                .on("2026-11-24T14:59:59Z")
                .did("PageViewed", "path", "/")
                .on("2026-11-24T15:00:00Z")
                .did("PageViewed", "path", "/");

        assertThat(lead.score("engagement")).isEqualTo(10);
    }

    @Test
    void aMachineEarnsNothing() {
        var lead =
                aLead().aMachineDid("MailOpened", "mail", "m").aMachineDid("PageViewed", "path", "/document-request");

        assertThat(lead.entries()).isEmpty();
        assertThat(lead.did("MailOpened", "mail", "m").score("engagement")).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MailSent", "ContentShown", "SalesContacted", "NeverDeclared"})
    void whatIsNoReactionEarnsNothing(String type) {
        assertThat(aLead().did(type, "mail", "m").entries()).isEmpty();
    }

    @Test
    void theSameActivityEarnsOnceThoughItIsJudgedTwice() {
        var at = Instant.parse("2026-11-24T01:00:00Z");
        var view = new Activity(99, new LeadId(7), ActivityType.PAGE_VIEWED, at, at, Map.of("path", "/products"), null);

        var lead = aLead().did(view).did(view);

        assertThat(lead.score("web-interest")).isEqualTo(3);
        assertThat(lead.score("engagement")).isEqualTo(10);
    }

    @Test
    void aDeclaredFurtherActivityEarnsOncePerObjectAndType() {
        var rules = ShippedRules.open(ShippedRules.with(
                "points.yaml", text -> text.replace("  WebinarReplayed: {points: 10, once-per: webinar}", """
                          WebinarReplayed: {points: 7, once-per: webinar}
                          PodcastHeard: {points: 5, once-per: webinar}
                          Seen: {}
                        """)));

        var lead = aLead().by(rules)
                .did("WebinarReplayed", "webinar", "w")
                .did("WebinarReplayed", "webinar", "w")
                .did("PodcastHeard", "webinar", "w")
                .did("Seen", "webinar", "w");

        assertThat(lead.score("engagement")).isEqualTo(12);
        rules.close();
    }

    @Test
    void theReasonIsASentenceForSales() {
        var entry = aLead().did("MailClicked", "mail", "m").entries().get(0);

        assertThat(entry.grant().reason()).isEqualTo("Clicked a link in a mail");
    }

    @Test
    void aVeryLongObjectStillFitsTheLedgersIndex() {
        var lead = aLead().did("DocumentDownloaded", "document", "a".repeat(30_000))
                .did("DocumentDownloaded", "document", "a".repeat(30_001));

        assertThat(lead.score("engagement")).isEqualTo(20);
        assertThat(lead.entries().get(0).grant().object()).hasSizeLessThan(250);
    }
}
