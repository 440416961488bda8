package dev.hagukumi.browser;

import static dev.hagukumi.lead.LeadFixtures.anEmail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.activity.Activities;
import dev.hagukumi.activity.ActivityType;
import dev.hagukumi.activity.NewActivity;
import dev.hagukumi.lead.EmailAddress;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.lead.Source;
import dev.hagukumi.lead.Traits;
import dev.hagukumi.platform.Clock;
import dev.hagukumi.platform.Secrets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A scenario on its diagram, as marketing and operations see it. */
@HagukumiTest
@NeedsChromium
class ScenarioPagesTests {
    private static final String WAITING = """
            select count(*) from act_ru_execution x join act_re_procdef d on d.id_ = x.proc_def_id_
            where d.key_ = 'document-request' and x.act_id_ = 'AwaitVisit' and x.is_active_""";

    /** By the clock of the business, which other tests may have moved. */
    private static final String CAME_IN = """
            select count(*) from journey_step where scenario = 'document-request' and step = 'DocumentRequested'
              and at >= (select at from business_now) - interval '7 days'""";

    @LocalServerPort
    int port;

    @Autowired
    Secrets secrets;

    @Autowired
    Leads leads;

    @Autowired
    Activities activities;

    @Autowired
    Clock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TestRestTemplate http;

    private House house;

    @BeforeEach
    void house() {
        house = new House(port, secrets);
    }

    @Test
    void itIsSeenWhereAThousandLeadsWait() throws Exception {
        enterDocumentRequest(1_000);

        try (var browser = house.openFor("marketing")) {
            browser.go(house.at("/scenarios"));
            browser.clickText("資料請求");
            browser.see("#diagram[data-drawn]");
            assertThat(shown(browser, "AwaitVisit"))
                    .isGreaterThanOrEqualTo(1_000)
                    .isEqualTo(number(WAITING));
            browser.seeText("訪問を待つ");

            browser.clickText("流れ");
            browser.see("#diagram[data-view=flow][data-drawn]");
            assertThat(shown(browser, "DocumentRequested"))
                    .isGreaterThanOrEqualTo(1_000)
                    .isEqualTo(number(CAME_IN));

            browser.click(".djs-overlay .figure[href$='AwaitVisit']");
            browser.seeText("ここで待っているリード");
            browser.see("a[rel=next]");
        }
    }

    @Test
    void whatFailedIsSeenAndTriedAgain() throws Exception {
        var lead = enterDocumentRequest(1).iterator().next();
        var job = jdbc.queryForObject("""
                select j.id_ from act_ru_job j join enrolment e on e.instance = j.process_instance_id_
                where e.lead_id = ? and j.type_ = 'timer'""", String.class, lead.value());
        http.withBasicAuth("admin", secrets.get("HAGUKUMI_ADMIN_PASSWORD"))
                .put("/engine-rest/job/" + job + "/retries", Map.of("retries", 0));

        try (var browser = house.openFor("operations")) {
            browser.go(house.at("/scenarios/document-request"));
            browser.see("#diagram[data-drawn]");
            browser.click(".djs-overlay .figure[href$='ThreeDaysPassed']");
            browser.seeText("ここで失敗した処理");
            browser.click("form[action$='/retry'] button");
            browser.seeText("再試行を始めました。");
        }

        assertThat(jdbc.queryForObject("select retries_ from act_ru_job where id_ = ?", Integer.class, job))
                .isPositive();
    }

    @Test
    void aLeadIsBroughtInByHandAndTakenOutAgain() throws Exception {
        var lead = leads.register(anEmail(), new Traits("橋本", "手", "サンプル商事", null, null));

        try (var browser = house.openFor("marketing")) {
            browser.go(house.at("/leads/" + lead.value() + "/scenarios"));
            browser.clickText("シナリオに登録");
            browser.click("form[action$='/enrolments'] button");
            browser.seeText("に登録しました");
            browser.see("#diagram[data-drawn]");
            browser.seeText("訪問を待つ");

            browser.clickText("シナリオに登録");
            browser.click("form[action$='/enrolments'] button");
            browser.seeText("すでにシナリオ");

            browser.clickText("このシナリオを終了する");
            browser.type("#end-because", "電話で断られた");
            browser.click("form[action$='/end'] button");
            browser.seeText("さんのシナリオを終了しました");
            browser.seeText("marketing: 電話で断られた");
        }

        assertThat(number("select count(*) from act_ru_execution where business_key_ = '" + lead + "'"))
                .isZero();
    }

    @Test
    void everyPageIsFine() throws Exception {
        enterDocumentRequest(3);
        try (var browser = house.openFor("admin")) {
            Looks.areFine(browser, house.at("/scenarios"), "scenarios");
            for (var view : new String[] {"now", "flow", "mails"})
                Looks.areFine(browser, house.at("/scenarios/document-request?view=" + view), "scenario-" + view);
            Looks.areFine(browser, house.at("/scenarios/document-request/at/AwaitVisit"), "scenario-step");
        }
    }

    private Collection<LeadId> enterDocumentRequest(int many) {
        var people = new HashMap<EmailAddress, Traits>();
        for (var n = 0; n < many; n++) people.put(anEmail(), new Traits("待田", "花" + n, "サンプル商事", null, null));
        var entering = leads.register(people, Source.SERVER).values();
        var requests = new ArrayList<NewActivity>();
        for (var lead : entering)
            requests.add(new NewActivity(
                    UUID.randomUUID().toString(),
                    lead,
                    ActivityType.DOCUMENT_REQUESTED,
                    clock.now(),
                    Map.of("document", "guide"),
                    null));
        activities.record(List.copyOf(requests));
        await().atMost(Duration.ofMinutes(4))
                .until(() -> number(
                                "select count(*) from enrolment where scenario = 'document-request' and lead_id = any ('{"
                                        + String.join(
                                                ",",
                                                entering.stream()
                                                        .map(LeadId::toString)
                                                        .toList()) + "}')")
                        == many);
        return entering;
    }

    /** The number that stands at a step. */
    private static long shown(Browser browser, String step) {
        var text = browser.see(".djs-overlay .figure[href$='" + step + "']").getText();
        return Long.parseLong(text.split(" ")[0].replace(",", ""));
    }

    private long number(String sql) {
        var found = jdbc.queryForObject(sql, Long.class);
        return found == null ? 0 : found;
    }
}
