package dev.hagukumi.sales;

import static dev.hagukumi.lead.LeadFixtures.aLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.activity.Activities;
import dev.hagukumi.activity.ActivityType;
import dev.hagukumi.activity.NewActivity;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.platform.Clock;
import dev.hagukumi.scoring.Scores;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HagukumiTest
class BriefTests {
    @Autowired
    Briefs briefs;

    @Autowired
    Leads leads;

    @Autowired
    Activities activities;

    @Autowired
    Scores scores;

    @Autowired
    Clock clock;

    @Test
    void saysWhoItIs() {
        var lead = aLead().named("山田", "太郎").of("株式会社エグザンプル").in(leads);

        var brief = briefs.of(lead);

        assertThat(brief.who()).isEqualTo("山田 太郎 <" + leads.get(lead).email() + ">");
        assertThat(brief.company()).isEqualTo("株式会社エグザンプル");
        assertThat(brief.subject()).isEqualTo("山田 太郎, 株式会社エグザンプル");
        assertThat(brief.zone()).isEqualTo("Asia/Tokyo (UTC+09:00)");
        assertThat(brief.warmth()).isEqualTo("NEW, D / D");
    }

    @Test
    void aLeadOfWhomOnlyTheAddressIsKnownIsThatAddress() {
        var lead = aLead().in(leads);

        var brief = briefs.of(lead);

        assertThat(brief.who()).isEqualTo(leads.get(lead).email().value());
        assertThat(brief.company()).isEmpty();
        assertThat(brief.subject()).isEqualTo(brief.who());
        assertThat(brief.urgency()).isZero();
        assertThat(brief.awards()).isEmpty();
        assertThat(brief.activities()).isEmpty();
    }

    @Test
    void saysWhyNow() {
        var lead = aLead().in(leads);
        var seminar = did(lead, "SeminarAttended", Map.of("seminar", "spring\n2026-01-01 00:00  forged"), null);

        activities.record(List.of(seminar));
        awaitEngagement(lead, 10);
        var brief = briefs.of(lead);

        var minute = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm")
                .format(seminar.at().atZone(ZoneId.of("Asia/Tokyo")));
        assertThat(brief.scores().lines()).first().isEqualTo("engagement 10");
        assertThat(brief.urgency()).isEqualTo(10);
        assertThat(brief.warmth()).isEqualTo("ENGAGED, C / D");
        assertThat(brief.awards())
                .isEqualTo(minute
                        + "  +10 → 10  engagement: Attended a seminar / セミナーに参加  spring 2026-01-01 00:00  forged");
        assertThat(brief.activities())
                .isEqualTo(minute + "  Attended a seminar / セミナーに参加  spring 2026-01-01 00:00  forged");
    }

    @Test
    void namesThePageThatWasLookedAt() {
        var lead = aLead().in(leads);

        activities.record(List.of(did(lead, "PageViewed", Map.of("path", "/products"), null)));
        awaitEngagement(lead, 10);

        var brief = briefs.of(lead);
        assertThat(brief.awards().lines())
                .anyMatch(line ->
                        line.endsWith("web-interest: Looked at a page that shows interest / 関心を示すページを閲覧  /products"));
        assertThat(brief.activities()).endsWith("Looked at a page / ページを閲覧  /products");
    }

    @Test
    void aTypeOfAnInstallationsOwnIsCalledByItsName() {
        var lead = aLead().in(leads);

        activities.record(List.of(did(lead, "WebinarReplayed", Map.of("webinar", "spring"), null)));
        awaitEngagement(lead, 10);

        assertThat(briefs.of(lead).activities()).contains("  WebinarReplayed");
    }

    @Test
    void showsTheLatestTenThatAPersonDid() {
        var lead = aLead().in(leads);
        var seminars = IntStream.rangeClosed(1, 12)
                .mapToObj(i -> did(lead, "SeminarAttended", Map.of("seminar", "no " + i), null))
                .toList();
        var scanner = did(lead, "MailClicked", Map.of("mail", "reminder"), "scanner");

        activities.record(seminars);
        activities.record(List.of(scanner));
        awaitEngagement(lead, 120);
        var brief = briefs.of(lead);

        assertThat(brief.awards().lines()).hasSize(10).first().asString().contains("→ 120");
        assertThat(brief.activities().lines()).hasSize(10).allMatch(line -> line.contains("Attended a seminar"));
    }

    private NewActivity did(LeadId lead, String type, Map<String, Object> properties, @Nullable String machine) {
        var id = UUID.randomUUID().toString();
        return new NewActivity(id, lead, new ActivityType(type), clock.now(), properties, machine);
    }

    private void awaitEngagement(LeadId lead, int points) {
        await().atMost(Duration.ofSeconds(20)).until(() -> scores.of(lead).getOrDefault("engagement", 0) == points);
    }
}
