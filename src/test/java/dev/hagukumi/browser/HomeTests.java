package dev.hagukumi.browser;

import static dev.hagukumi.lead.LeadFixtures.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.lead.LifecycleStage;
import dev.hagukumi.platform.Secrets;
import dev.hagukumi.sales.Handoffs;
import dev.hagukumi.sales.RejectReason;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Where everybody lands, and the lists its numbers lead to. */
@HagukumiTest
@NeedsChromium
class HomeTests {
    @LocalServerPort
    int port;

    @Autowired
    Secrets secrets;

    @Autowired
    Leads leads;

    @Autowired
    Handoffs handoffs;

    @Autowired
    JdbcTemplate jdbc;

    private House house;
    private String mark;

    @BeforeEach
    void house() {
        house = new House(port, secrets);
        mark = UUID.randomUUID().toString().substring(0, 8);
    }

    /** Each role is shown the places it may go to, and each opens. */
    @ParameterizedTest
    @CsvSource({"marketing, ホーム リード メール 一斉配信 引き継ぎ", "sales, ホーム リード 引き継ぎ", "operations, ホーム リード メール 運用デスク"})
    void whoSignsOnLandsAtHomeAndReachesTheirPlaces(String user, String places) throws Exception {
        try (var browser = house.openFor(user)) {
            assertThat(browser.address()).endsWith("/home");
            var shown = browser.texts(".places a");
            assertThat(shown).containsSubsequence(places.split(" "));
            for (var place : shown) {
                browser.clickText(place);
                browser.see("main h1");
                assertThat(browser.see(".places a[aria-current]").getText()).isEqualTo(place);
            }
        }
    }

    @Test
    void whatSalesSaidComesToMarketing() throws Exception {
        var lead = aLead().named("中村", mark).atStage(LifecycleStage.MQL).in(leads);
        handoffs.offer(lead, "test-" + mark);
        handoffs.reject(lead, RejectReason.TOO_EARLY, "来春に改めて", "sales");

        try (var browser = house.openFor("marketing")) {
            browser.seeText("時期尚早");
            browser.clickText("昨日から営業が差し戻したリード");
            browser.seeText("来春に改めて");
            browser.clickText("中村 " + mark);
            browser.seeText("営業が差し戻し");
        }
    }

    @Test
    void operationsDecideOnAMailInDoubt() throws Exception {
        var lead = aLead().named("小林", mark).in(leads);
        var mail = inDoubt(lead.value());

        try (var browser = house.openFor("operations")) {
            browser.clickText("送達不明のメール");
            browser.seeText("小林 " + mark);
            browser.click("details.decide summary");
            browser.type("#because-" + mail, "サーバーのログに記録がない");
            browser.click("#because-" + mail + " ~ .row button[value=DROP]");
            browser.seeText("メール " + mail + " は送りません。");
        }

        assertThat(jdbc.queryForObject("select because from mail_decision where delivery = ?", String.class, mail))
                .isEqualTo("サーバーのログに記録がない");
    }

    @Test
    void aBroadcastIsPlannedAndCancelled() throws Exception {
        try (var browser = house.openFor("marketing")) {
            browser.go(house.at("/broadcasts"));
            browser.clickText("新しい一斉配信");
            browser.type("#name", "冬のご案内 " + mark);
            browser.type("#filter", "email==nobody-" + mark + "@example.com");
            browser.type("#ja", "本文だけ");
            browser.click("form[action='/broadcasts'] button");
            browser.see(".notice.bad");

            browser.fill("#ja", "---\nsubject: 冬のご案内\npurpose: marketing\n---\n{{ lead.displayName }} 様\n\nご案内です。\n");
            browser.click("form[action='/broadcasts'] button");
            browser.seeText("一斉配信「冬のご案内 " + mark + "」を受け付けました。");

            browser.clickOneOf("details.decide summary", "判断");
            browser.type("details[open] input[name=because]", "内容を見直す");
            browser.clickOneOf("details[open] .danger", "取り消す");
            browser.seeText("を取り消しました。");
        }
    }

    @Test
    void everyPageIsFine() throws Exception {
        var lead = aLead().named("加藤", mark)
                .of("サンプル商事")
                .atStage(LifecycleStage.MQL)
                .in(leads);
        handoffs.offer(lead, "test-" + mark);
        inDoubt(lead.value());
        try (var browser = house.openFor("admin")) {
            for (var page : new String[] {
                "home", "handoffs", "mails", "broadcasts", "desk", "desk/parked", "desk/incidents", "desk/pauses"
            }) Looks.areFine(browser, house.at("/" + page), page.replace('/', '-'));
        }
    }

    private long inDoubt(long lead) {
        var template = jdbc.queryForObject("select min(id) from mail_template", Long.class);
        var id = jdbc.queryForObject(
                """
                insert into delivery (lead, scenario, step, occurrence, mail, template, recipient, lead_values, purpose, priority,
                    stream, message_id, return_token, reader_token, queued_at, expires_at, state, due_at, outcome)
                values (?, 'document-request', 'Remind', 1, 'reminder', ?, 'x@example.com', '{}', 'MARKETING', 5, 'nurturing',
                    ?, ?, ?, now(), now() + interval '7 days', 'IN_DOUBT', now(), 'no answer after the dot')
                returning id""", Long.class, lead, template, "m-" + mark + lead, "t-" + mark + lead, "r-" + mark + lead);
        return id == null ? 0 : id;
    }
}
