package dev.hagukumi.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.lead.EmailAddress;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.lead.LifecycleStage;
import dev.hagukumi.platform.Secrets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The tour as its user does it, in a real Chromium. */
@HagukumiTest
@NeedsChromium
class TourTests {
    @LocalServerPort
    int port;

    @Autowired
    Leads leads;

    @Autowired
    Secrets secrets;

    @Autowired
    TaskService tasks;

    @Test
    void aDocumentIsRequestedReminderReadAndTheLeadTakenBySales() throws Exception {
        var email = "tour-" + UUID.randomUUID().toString().substring(0, 8) + "@example.co.jp";
        var name = "田中" + email.replaceAll("[^a-f]", "");
        try (var browser = Browser.open(Locale.JAPAN)) {
            browser.go("http://localhost:" + port + "/");
            browser.click("#forward-morning");
            browser.see("#clock-result:not(:empty)");

            browser.type("#email", email);
            browser.type("#family-name", name);
            browser.click("#consent");
            browser.click("#request-submit");
            browser.see("#request-result.good");
            browser.see("#lead-known");
            browser.click("#forward-3d");
            browser.clickOneOf("button.mail", email);
            assertThat(browser.see("#reader-subject").getText()).contains("状態監視ガイド");
            browser.picture("tour-mail");

            browser.click("#tab-text");
            browser.go(browser.see("#mail-text a[href*='/c/']").getDomProperty("href"));
            browser.click("#act");
            browser.see("#act-result.good");
            for (var page : List.of("seminar", "exhibition")) {
                browser.go("http://localhost:" + port + "/demo/site/" + page);
                browser.click("#act");
                browser.see("#act-result.good");
            }
            await().atMost(Duration.ofSeconds(30)).until(() -> stage(email) == LifecycleStage.MQL);

            browser.go("http://localhost:" + port + "/camunda/app/tasklist/default/");
            browser.type("input[name=username]", "sales");
            browser.type("input[name=password]", secrets.get("HAGUKUMI_SALES_PASSWORD"));
            browser.click("button[type=submit]");
            openTaskOf(browser, name, email);
            browser.picture("tour-task");
            browser.clickText("Accept / 引き受ける");
            browser.clickText("Complete");

            await().atMost(Duration.ofSeconds(30)).until(() -> stage(email) == LifecycleStage.SAL);
        }
    }

    @Test
    void theStartPageSpeaksTheReadersLanguage() throws Exception {
        try (var browser = Browser.open(Locale.ENGLISH)) {
            browser.go("http://localhost:" + port + "/");

            assertThat(browser.see("#request-submit").getText()).isEqualTo("Request the document");
            browser.picture("start-en");
        }
    }

    /** The warmest come first, and other tests' leads wait in the same list. */
    private void openTaskOf(Browser browser, String name, String email) {
        var task = tasks.createTaskQuery().taskNameLike("%" + name + "%").singleResult();
        browser.seeText("Review qualified lead");
        browser.go("about:blank");
        browser.go("http://localhost:" + port + "/camunda/app/tasklist/default/#/?task=" + task.getId());
        browser.seeText(name);
        browser.clickText("Claim");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> browser.value("input[id$=Field_who]").contains(email));
    }

    private LifecycleStage stage(String email) {
        return leads.withEmail(new EmailAddress(email)).orElseThrow().stage();
    }
}
