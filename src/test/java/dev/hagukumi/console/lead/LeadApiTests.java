package dev.hagukumi.console.lead;

import static dev.hagukumi.Answered.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.activity.Activities;
import dev.hagukumi.activity.ActivityType;
import dev.hagukumi.activity.NewActivity;
import dev.hagukumi.console.BusinessMorning;
import dev.hagukumi.lead.LeadFixtures;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.platform.Clock;
import dev.hagukumi.platform.Secrets;
import dev.hagukumi.scoring.RuleBook;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

@HagukumiTest
class LeadApiTests {
    private static final long NOBODY = 999_999_999_999L;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private Secrets secrets;

    @Autowired
    private Leads leads;

    @Autowired
    private Activities activities;

    @Autowired
    private RuleBook rules;

    @Autowired
    private Clock clock;

    @Test
    void aLeadIsShownWithEveryScoreByName() {
        var email = LeadFixtures.anEmail();
        var lead = LeadFixtures.aLead()
                .withEmail(email)
                .named("田中", "花子")
                .of("エグザンプル工業")
                .in(leads);

        var shown = read("/api/leads/" + lead);

        assertThat(shown.get("id").asLong()).isEqualTo(lead.value());
        assertThat(shown.get("email").asString()).isEqualTo(email.value());
        assertThat(shown.get("familyName").asString()).isEqualTo("田中");
        assertThat(shown.get("givenName").asString()).isEqualTo("花子");
        assertThat(shown.get("company").asString()).isEqualTo("エグザンプル工業");
        assertThat(shown.get("stage").asString()).isEqualTo("NEW");
        assertThat(shown.hasNonNull("stageSince")).isTrue();
        assertThat(rules.scores())
                .allSatisfy(score ->
                        assertThat(shown.at("/scores/" + score).asInt(-1)).isZero());
        assertThat(rules.scores()).contains("engagement", "web-interest");
    }

    @Test
    void aMailAddressFindsOneLeadOrNone() {
        var email = LeadFixtures.anEmail();
        var lead = LeadFixtures.aLead().withEmail(email).in(leads);

        var one = read("/api/leads?email=" + email);
        var none = read("/api/leads?email=" + LeadFixtures.anEmail());

        assertThat(one.get("content")).hasSize(1);
        assertThat(one.at("/content/0/id").asLong()).isEqualTo(lead.value());
        assertThat(one.at("/content/0/scores/engagement").isInt()).isTrue();
        assertThat(one.at("/page/totalElements").asInt()).isEqualTo(1);
        assertThat(none.get("content")).isEmpty();
        assertThat(none.at("/page/totalElements").asInt()).isZero();
    }

    @Test
    void listsComePageByPage() {
        LeadFixtures.aLead().in(leads);
        LeadFixtures.aLead().in(leads);

        var first = read("/api/leads?size=1");
        var second = read("/api/leads?size=1&page=1");

        assertThat(first.get("content")).hasSize(1);
        assertThat(first.at("/page/size").asInt()).isEqualTo(1);
        assertThat(first.at("/page/number").asInt()).isZero();
        assertThat(first.at("/page/totalElements").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(first.at("/page/totalPages").asInt())
                .isEqualTo(first.at("/page/totalElements").asInt());
        assertThat(second.at("/page/number").asInt()).isEqualTo(1);
        assertThat(second.at("/content/0/id")).isNotEqualTo(first.at("/content/0/id"));
    }

    @Test
    void theHistoryTellsWhatTheLeadDidEarnedWasWrittenAndWhereItIs() {
        BusinessMorning.comes(http);
        var lead = LeadFixtures.aLead().named("田中", "花子").in(leads);
        requestsTheDocument(lead);
        BusinessMorning.passes(http, "PT0S");

        var enrolment = read("/api/leads/" + lead + "/enrolments").at("/content/0");
        BusinessMorning.passes(http, "P3D");
        var activity = newest(lead, "activities", "type", "DocumentRequested");
        var award = newest(lead, "awards", "score", "engagement");
        var mail = read("/api/leads/" + lead + "/mails").at("/content/0");

        assertThat(activity.at("/properties/document").asString()).isEqualTo("guide");
        assertThat(names(activity)).contains("id", "type", "at", "receivedAt", "properties", "machine");
        assertThat(award.get("points").asInt()).isEqualTo(10);
        assertThat(award.get("balanceAfter").asInt()).isEqualTo(10);
        assertThat(award.get("activity")).isEqualTo(activity.get("id"));
        assertThat(award.get("ruleSet").asString()).isEqualTo(rules.version());
        assertThat(names(award)).contains("code", "reason", "at");
        assertThat(mail.get("mail").asString()).isEqualTo("reminder");
        assertThat(mail.get("scenario").asString()).isEqualTo("document-request");
        assertThat(mail.get("state").asString()).isEqualTo("SENT");
        assertThat(mail.get("outcome").asString()).startsWith("DOT: 250");
        assertThat(names(mail)).contains("step", "verdict", "messageId", "queuedAt", "sentAt");
        assertThat(enrolment.get("scenario").asString()).isEqualTo("document-request");
        assertThat(enrolment.get("waitingAt")).isNotEmpty();
        assertThat(names(enrolment)).contains("version", "processInstance", "startedAt", "endedAt", "endReason");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/activities", "/awards", "/mails", "/enrolments"})
    void anUnknownLeadIsNotThere(String what) {
        var answer = asSales().getForEntity("/api/leads/" + NOBODY + what, JsonNode.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(body(answer).get("detail").asString()).contains(Long.toString(NOBODY));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/leads?size=0, size",
        "/api/leads?size=201, size",
        "/api/leads?size=many, size",
        "/api/leads?page=-1, page",
        "/api/leads?email=nobody, email",
        "/api/leads?email=, email",
        "/api/leads/abc, lead id",
        "/api/leads/-1, lead id",
        "/api/leads/1/awards?size=0, size",
        "/api/leads?mail=a@example.co.jp, is no parameter here; there is email",
        "/api/leads?size=1&stage=MQL, is no parameter here",
        "/api/leads/1?expand=awards, there is none",
        "/api/leads/abc/mails, lead id"
    })
    void whatDoesNotFitIsNamed(String path, String named) {
        var answer = asSales().getForEntity(path, JsonNode.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(body(answer).get("detail").asString()).contains(named);
    }

    @Test
    void nobodyReadsWithoutSigningOn() {
        assertThat(http.getForEntity("/api/leads", JsonNode.class).getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(http.getForEntity("/v3/api-docs", JsonNode.class).getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void everyReadIsDescribedWithItsRefusals() {
        var api = read("/v3/api-docs");

        var described = 0;
        for (var path : api.get("paths").properties()) {
            if (!path.getKey().startsWith("/api/leads")) continue;
            var get = path.getValue().get("get");
            assertThat(get.hasNonNull("summary")).as(path.getKey()).isTrue();
            assertThat(get.hasNonNull("description")).as(path.getKey()).isTrue();
            assertThat(names(get.get("responses"))).contains("200", "400", "401", "403");
            described++;
        }
        assertThat(described).isEqualTo(6);
        assertThat(api.at("/info/title").asString()).isEqualTo("Hagukumi");
    }

    @Test
    void everyOperationSaysWhoMayCallItHowItRefusesAndWhatItIsCalled() {
        var api = read("/v3/api-docs");

        var names = new java.util.ArrayList<String>();
        for (var path : api.get("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                var what = operation.getKey() + " " + path.getKey();
                var told = operation.getValue();
                names.add(told.path("operationId").asString());
                assertThat(told.has("security")).as(what).isTrue();
                assertThat(names(told.get("responses"))).as(what).anyMatch(status -> status.startsWith("4"));
                for (var answer : told.get("responses").properties())
                    if (answer.getKey().startsWith("4"))
                        assertThat(answer.getValue()
                                        .at("/content/application~1problem+json/schema/$ref")
                                        .asString())
                                .as(what + " " + answer.getKey())
                                .startsWith("#/components/schemas/Problem");
                for (var scheme : told.get("security"))
                    assertThat(names(api.at("/components/securitySchemes"))).containsAll(names(scheme));
                if (path.getKey().startsWith("/api/"))
                    assertThat(names(told.get("responses"))).contains("401", "403");
            }
        }
        assertThat(names)
                .hasSizeGreaterThan(20)
                .doesNotHaveDuplicates()
                .doesNotContain("")
                .contains("getLeadsIdAwards");
        assertThat(names(api.at("/components/schemas"))).contains("Problem");
    }

    private void requestsTheDocument(LeadId lead) {
        activities.record(List.of(new NewActivity(
                UUID.randomUUID().toString(),
                lead,
                ActivityType.DOCUMENT_REQUESTED,
                clock.now(),
                Map.of("document", "guide"),
                null)));
    }

    private JsonNode newest(LeadId lead, String history, String field, String value) {
        for (var entry : read("/api/leads/" + lead + "/" + history).get("content"))
            if (entry.path(field).asString().equals(value)) return entry;
        throw new AssertionError("no " + value + " among the " + history + " of lead " + lead);
    }

    private JsonNode read(String path) {
        var answer = asSales().getForEntity(path, JsonNode.class);
        assertThat(answer.getStatusCode()).as(path).isEqualTo(HttpStatus.OK);
        return body(answer);
    }

    private TestRestTemplate asSales() {
        return http.withBasicAuth("sales", secrets.get("HAGUKUMI_SALES_PASSWORD"));
    }

    private static List<String> names(JsonNode node) {
        var names = new java.util.ArrayList<String>();
        names.addAll(node.propertyNames());
        return names;
    }
}
