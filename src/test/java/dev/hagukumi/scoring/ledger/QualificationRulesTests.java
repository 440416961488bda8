package dev.hagukumi.scoring.ledger;

import static dev.hagukumi.scoring.ledger.JudgedLead.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.lead.LifecycleStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class QualificationRulesTests {

    @Test
    void theFirstScoredReactionEngages() {
        var lead = aLead().did("MailSent", "mail", "m")
                .did("MailOpened", "mail", "m")
                .did("MailClicked", "mail", "m");

        assertThat(lead.moves()).containsExactly(LifecycleStage.ENGAGED);
        assertThat(lead.signals()).isEmpty();
    }

    @Test
    void fortyNineIsNotEnoughForSalesAndFiftyIs() {
        var at49 =
                aLead().atStage(LifecycleStage.ENGAGED).having("engagement", 39).did("MailOpened", "mail", "m");
        var at50 =
                aLead().atStage(LifecycleStage.ENGAGED).having("engagement", 40).did("MailOpened", "mail", "m");

        assertThat(at49.stage()).isEqualTo(LifecycleStage.ENGAGED);
        assertThat(at49.signals()).isEmpty();
        assertThat(at50.stage()).isEqualTo(LifecycleStage.MQL);
        assertThat(at50.signals()).containsExactly("ReadyForSales");
    }

    @Test
    void aLeadIsOfferedOnce() {
        var lead = aLead().atStage(LifecycleStage.ENGAGED).having("engagement", 40);

        for (int i = 0; i < 5; i++) lead.did("MailOpened", "mail", "m" + i);

        assertThat(lead.moves()).containsExactly(LifecycleStage.MQL);
        assertThat(lead.signals()).containsExactly("ReadyForSales");
    }

    @Test
    void fiveDifferentReactionsOfANewLeadMakeItReady() {
        var lead = aLead().did("DocumentRequested", "document", "d")
                .did("MailClicked", "mail", "m")
                .did("DocumentDownloaded", "document", "d")
                .did("PageViewed", "path", "/news")
                .did("SeminarAttended", "seminar", "s");

        assertThat(lead.score("engagement")).isEqualTo(50);
        assertThat(lead.moves()).containsExactly(LifecycleStage.ENGAGED, LifecycleStage.MQL);
        assertThat(lead.signals()).containsExactly("ReadyForSales");
    }

    @ParameterizedTest
    @EnumSource(
            value = LifecycleStage.class,
            names = {"MQL", "SAL", "SQL", "NEGOTIATION", "CUSTOMER", "DISQUALIFIED"})
    void whoIsWithSalesOrRefusedIsNotOfferedAgain(LifecycleStage stage) {
        var lead = aLead().atStage(stage).having("engagement", 90).did("MailOpened", "mail", "m");

        assertThat(lead.score("engagement")).isEqualTo(100);
        assertThat(lead.moves()).isEmpty();
        assertThat(lead.signals()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = LifecycleStage.class,
            names = {"RECYCLED", "LOST"})
    void whoCameBackNeedsFiftyEarnedSince(LifecycleStage stage) {
        var at49 = aLead().atStage(stage).having("engagement", 90).havingEarnedSinceReturn(39);
        var at50 = aLead().atStage(stage).having("engagement", 90).havingEarnedSinceReturn(40);

        assertThat(at49.did("MailOpened", "mail", "m").moves()).isEmpty();
        assertThat(at50.did("MailOpened", "mail", "m").moves()).containsExactly(LifecycleStage.MQL);
        assertThat(at50.signals()).containsExactly("ReadyForSales");
    }

    @Test
    void aDormantLeadThatReachesFiftyIsReady() {
        var lead =
                aLead().atStage(LifecycleStage.DORMANT).having("engagement", 40).did("MailOpened", "mail", "m");

        assertThat(lead.moves()).containsExactly(LifecycleStage.MQL);
    }

    @ParameterizedTest
    @CsvSource({
        "/, 1", "/index.html, 1", "https://www.example.co.jp, 1", "https://www.example.co.jp/?utm=x, 1",
        "/products, 3", "/products/, 3", "/products/alpha?x=1#y, 3", "https://example.co.jp/products/alpha, 3",
        "/document-request, 5", "/document-request/thanks, 5", "/news, 0", "/productsale, 0"
    })
    void aPageWeighsByItsPath(String path, int weight) {
        assertThat(aLead().did("PageViewed", "path", path).score("web-interest"))
                .isEqualTo(weight);
        assertThat(aLead().did("PageViewed", "url", path).score("web-interest")).isEqualTo(weight);
    }

    @Test
    void everyViewOfAPageWeighsAgain() {
        var lead = aLead().did("PageViewed", "path", "/products").did("PageViewed", "path", "/products");

        assertThat(lead.score("web-interest")).isEqualTo(6);
        assertThat(lead.score("engagement")).isEqualTo(10);
    }

    @Test
    void twentyIsNotYetConsideringAndTwentyOneIs() {
        var lead = aLead().atStage(LifecycleStage.ENGAGED)
                .having("web-interest", 17)
                .did("PageViewed", "path", "/products");
        assertThat(lead.score("web-interest")).isEqualTo(20);
        assertThat(lead.signals()).isEmpty();

        lead.did("PageViewed", "path", "/");

        assertThat(lead.score("web-interest")).isEqualTo(21);
        assertThat(lead.signals()).containsExactly("ActivelyConsidering");
        assertThat(lead.did("PageViewed", "path", "/document-request").signals())
                .containsExactly("ActivelyConsidering");
    }

    @Test
    void considerationIsSignalledOfACustomerToo() {
        var lead = aLead().atStage(LifecycleStage.CUSTOMER)
                .having("web-interest", 20)
                .did("PageViewed", "path", "/");

        assertThat(lead.signals()).containsExactly("ActivelyConsidering");
    }
}
