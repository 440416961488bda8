package dev.hagukumi.browser;

import static dev.hagukumi.lead.LeadFixtures.aLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.activity.Activities;
import dev.hagukumi.activity.ActivityType;
import dev.hagukumi.activity.NewActivity;
import dev.hagukumi.lead.Consent;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.mail.Delivery;
import dev.hagukumi.mail.MailOrder;
import dev.hagukumi.mail.Mailer;
import dev.hagukumi.mail.Suppressions;
import dev.hagukumi.platform.Clock;
import dev.hagukumi.platform.Secrets;
import dev.hagukumi.scoring.Scores;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What marketing, sales and operations do with leads in the console. */
@HagukumiTest
@NeedsChromium
class LeadPagesTests {
    @LocalServerPort
    int port;

    @Autowired
    Secrets secrets;

    @Autowired
    Leads leads;

    @Autowired
    Activities activities;

    @Autowired
    Scores scores;

    @Autowired
    Clock clock;

    @Autowired
    Mailer mailer;

    @Autowired
    Suppressions suppressions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TestRestTemplate http;

    private House house;
    private String mark;

    @BeforeEach
    void house() {
        house = new House(port, secrets);
        mark = UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void aRepFindsALeadByHalfACompanyAndReadsWhyItHasItsPoints() throws Exception {
        var lead = aLead().named("田中", "美咲").of("エグザンプル工業" + mark).in(leads);
        did(lead, Map.of("DocumentRequested", "guide", "DocumentDownloaded", "guide", "SeminarAttended", "s1"));

        try (var browser = house.openFor("sales")) {
            browser.go(house.at("/leads"));
            browser.type("#q", "ｻﾞﾝﾌﾟﾙ工業" + mark);
            browser.press(Keys.ENTER);
            browser.clickText("田中 美咲");
            browser.seeText("資料を請求");
            browser.seeText("エンゲージメント: セミナーに参加");

            browser.clickText("スコア");
            browser.see(".course");
            assertThat(browser.see(".card .count").getText()).isEqualTo("30");
        }
    }

    @Test
    void aSeminarVisitIsRecordedOnceAndMovesTheScore() throws Exception {
        var lead = aLead().named("佐藤", "健").in(leads);

        try (var browser = house.openFor("marketing")) {
            browser.go(house.at("/leads/" + lead.value()));
            browser.clickText("オフラインの行動を記録");
            browser.type("#object", "工場見学会");
            browser.click("form[action$='/activities'] button");
            browser.seeText("佐藤 健 さんの行動を記録しました");

            await().atMost(Duration.ofMinutes(2)).until(() -> scores.of(lead).getOrDefault("engagement", 0) == 10);
            browser.go(house.at("/leads/" + lead.value()));
            browser.seeText("工場見学会");
            browser.seeText("記録：marketing");
        }
    }

    @Test
    void aStageIsChangedByHandAndChangedBack() throws Exception {
        var lead = aLead().named("高橋", "蓮").in(leads);

        try (var browser = house.openFor("sales")) {
            browser.go(house.at("/leads/" + lead.value()));
            browser.clickText("ステージを変更");
            browser.type("#because", "名刺が別人のものだった");
            browser.click("form[action$='/stage'] button");
            browser.seeText("ステージを変更しました");
            browser.seeText("名刺が別人のものだった");

            browser.clickText("元に戻す");
            browser.seeText("ステージを変更しました");
        }

        assertThat(leads.get(lead).stage().name()).isEqualTo("NEW");
    }

    @Test
    void operationsStopMailsToAnAddressAndAllowThemAgain() throws Exception {
        var lead = aLead().named("鈴木", "翔").in(leads);

        try (var browser = house.openFor("operations")) {
            browser.go(house.at("/leads/" + lead.value()));
            browser.clickText("配信を停止");
            browser.type("#why", "電話で依頼があった");
            browser.click("form[action$='/suppression'] button");
            browser.seeText("への配信を停止しました");
            browser.seeText("電話で依頼があった");

            browser.clickText("元に戻す");
            browser.seeText("配信停止を解除しました");
        }
    }

    @Test
    void whyAMailDidNotLeaveIsSaidAndWhatStoodInItIsShown() throws Exception {
        var lead = aLead().named("山本", "結衣").of("サンプル商事" + mark).in(leads);
        suppressions.suppress(leads.get(lead).email(), "operations", "電話で苦情があった");
        var edition = jdbc.queryForObject(
                "select edition from mail_template where name = 'reminder' order by id desc limit 1", String.class);
        mailer.enqueue(List.of(
                new MailOrder(lead, "document-request", "SendReminder", 1, String.valueOf(edition), "reminder")));
        await().atMost(Duration.ofMinutes(2))
                .until(() -> mailer.of(lead, Pageable.unpaged()).stream()
                        .allMatch(mail -> mail.state() == Delivery.State.WITHHELD));

        try (var browser = house.openFor("sales")) {
            browser.go(house.at("/leads/" + lead.value() + "/mails"));
            browser.seeText("送信見送り：このアドレスへの配信は停止しています（電話で苦情があった）");

            browser.clickText("reminder");
            browser.see("iframe.preview");
            browser.clickText("テキスト");
            browser.seeText("山本 結衣");
        }
        try (var browser = house.openFor("marketing")) {
            var mail = mailer.of(lead, Pageable.unpaged()).getContent().get(0).id();
            Looks.areFine(browser, house.at("/leads/" + lead.value() + "/mails/" + mail), "lead-mail");
        }
    }

    /** What one may not do is neither shown nor done. */
    @Test
    void whatIsAnothersIsNotShown() throws Exception {
        var lead = aLead().in(leads);

        try (var browser = house.openFor("sales")) {
            browser.go(house.at("/leads/" + lead.value()));
            browser.seeText("ステージを変更");
            browser.gone("form[action$='/suppression']");
        }
        try (var browser = house.openFor("operations")) {
            browser.go(house.at("/leads/" + lead.value()));
            browser.seeText("配信を停止");
            browser.gone("form[action$='/activities']");
        }
    }

    @Test
    void theListIsDownloadedAsItIsShown() {
        aLead().named("=cmd", "計算").of("列, \"引用\" " + mark).in(leads);

        var file = http.withBasicAuth("marketing", secrets.get("HAGUKUMI_MARKETING_PASSWORD"))
                .getForObject("/leads.csv?language=ja&q=" + mark, String.class);

        assertThat(file).startsWith("\uFEFFID,氏名,").contains("\"列, \"\"引用\"\" " + mark + "\"");
        assertThat(file.lines()).hasSize(2);
        assertThat(file).as("a name runs nothing").contains(",'=cmd 計算,");
    }

    @Test
    void everyPageOfALeadIsFine() throws Exception {
        var lead = aLead().named("伊藤", "さくら").of("サンプル商事" + mark).in(leads);
        leads.record(lead, new Consent("mail", true, "案内メールを受け取る", "form:guide", clock.now()));
        did(lead, Map.of("DocumentRequested", "guide", "ExhibitionVisited", "展示会"));

        try (var browser = house.openFor("marketing")) {
            Looks.areFine(browser, house.at("/leads?q=" + mark), "leads");
            Looks.areFine(browser, house.at("/leads/" + lead.value()), "lead");
            Looks.areFine(browser, house.at("/leads/" + lead.value() + "/score"), "lead-score");
            Looks.areFine(browser, house.at("/leads/" + lead.value() + "/mails"), "lead-mails");
            Looks.areFine(browser, house.at("/leads/" + lead.value() + "/scenarios"), "lead-scenarios");
            Looks.areFine(browser, house.at("/leads/" + lead.value() + "/data"), "lead-data");
        }
    }

    private void did(LeadId lead, Map<String, String> objects) {
        var done = new ArrayList<NewActivity>();
        objects.forEach((type, object) -> done.add(new NewActivity(
                UUID.randomUUID().toString(),
                lead,
                new ActivityType(type),
                clock.now().minusSeconds(60),
                Map.of(type.startsWith("Document") ? "document" : "seminar", object),
                null)));
        activities.record(List.copyOf(done));
        await().atMost(Duration.ofMinutes(2))
                .until(() -> scores.of(lead).getOrDefault("engagement", 0) == 10 * done.size());
    }
}
