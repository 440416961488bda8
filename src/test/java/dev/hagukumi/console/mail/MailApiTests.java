package dev.hagukumi.console.mail;

import static dev.hagukumi.Answered.body;
import static dev.hagukumi.lead.LeadFixtures.aLead;
import static dev.hagukumi.mail.MailFixtures.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.mail.Delivery;
import dev.hagukumi.mail.Delivery.State;
import dev.hagukumi.mail.MailFixtures;
import dev.hagukumi.mail.MailTemplates;
import dev.hagukumi.mail.Mailer;
import dev.hagukumi.platform.Secrets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.TestRestTemplate;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** What operations do about mails over HTTP. */
@HagukumiTest
class MailApiTests {
    private static final Map<String, String> REASON = Map.of("because", "a test says so");

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private Secrets secrets;

    @Autowired
    private Leads leads;

    @Autowired
    private MailTemplates templates;

    @Autowired
    private Mailer mailer;

    private String stream = "";

    @Test
    void aPausedStreamsMailIsListedDroppedAndRemembered() {
        var mail = aMailOfAPausedStream();

        var listed = body(get("/api/mails?state=paused&size=200")).get("content");
        var dropped = post("/api/mails/" + mail.id() + "/drop", REASON);
        var decisions = body(get("/api/mails/" + mail.id() + "/decisions"));
        var again = post("/api/mails/" + mail.id() + "/release", REASON);

        assertThat(listed.findValuesAsString("id")).contains(String.valueOf(mail.id()));
        assertThat(body(dropped).get("state").asString()).isEqualTo("WITHHELD");
        assertThat(decisions.findValuesAsString("by")).containsExactly("operations");
        assertThat(again.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(body(again).get("detail").asString()).contains("is WITHHELD");
    }

    @Test
    void aResumedStreamGoesOn() {
        var mail = aMailOfAPausedStream();

        assertThat(body(get("/api/mail-pauses")).findValuesAsString("name")).contains(stream);
        var resumed = post("/api/mail-pauses/stream/" + stream + "/resume", Map.of());

        assertThat(body(resumed).get("mails").asInt()).isEqualTo(1);
        await().until(() -> only(mail).state() == State.SENT);
        assertThat(body(get("/api/mail-pauses")).findValuesAsString("name")).doesNotContain(stream);
    }

    @ParameterizedTest
    @CsvSource({
        "stream, nobody-publishes-this, 404",
        "scenario, nobody-drew-this, 404",
        "scenario, broadcast:999999999, 404",
        "scenario, document-request, 200"
    })
    void onlyWhatIsThereIsResumed(String kind, String name, int status) {
        var resumed = post("/api/mail-pauses/" + kind + "/" + name + "/resume", Map.of());

        assertThat(resumed.getStatusCode().value()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/mails?state=LOST, state",
        "/api/mails?state=IN_DOUBT&size=0, size",
    })
    void whatCannotBeReadIsNamed(String path, String named) {
        var answer = get(path);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(body(answer).get("detail").asString()).startsWith(named);
    }

    @Test
    void whatWasWithheldIsAskedAboutOnceMore() {
        var mail = aMailOfAPausedStream();
        post("/api/mails/" + mail.id() + "/drop", REASON);
        post("/api/mail-pauses/stream/" + stream + "/resume", REASON);

        var resent = post("/api/mails/" + mail.id() + "/resend", REASON);

        assertThat(resent.getStatusCode()).isEqualTo(HttpStatus.OK);
        await().until(() -> only(mail).state() == State.SENT);
    }

    @Test
    void whyAMailDidNotArriveStandsInTheLeadsMails() {
        var mail = aMailOfAPausedStream();
        post("/api/mails/" + mail.id() + "/drop", REASON);

        var told = body(get("/api/leads/" + mail.lead() + "/mails")).at("/content/0");

        assertThat(told.get("state").asString()).isEqualTo("WITHHELD");
        assertThat(told.get("verdict").asString()).isEqualTo("dropped by operations: a test says so");
        assertThat(told.has("outcome")).isTrue();
    }

    @Test
    void onlyOperationsDecide() {
        var mail = aMailOfAPausedStream();

        for (var action : List.of("release", "resend", "drop")) {
            var path = "/api/mails/" + mail.id() + "/" + action;
            assertThat(http.postForEntity(path, REASON, JsonNode.class).getStatusCode())
                    .isEqualTo(HttpStatus.UNAUTHORIZED);
            for (var who : List.of("marketing", "sales"))
                assertThat(http.withBasicAuth(
                                        who, secrets.get("HAGUKUMI_" + who.toUpperCase(Locale.ROOT) + "_PASSWORD"))
                                .postForEntity(path, REASON, JsonNode.class)
                                .getStatusCode())
                        .isEqualTo(HttpStatus.FORBIDDEN);
        }
        assertThat(only(mail).state()).isEqualTo(State.PAUSED);
    }

    @Test
    void aDecisionNeedsAReasonAndAMail() {
        assertThat(post("/api/mails/999999999/drop", REASON).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(post("/api/mails/999999999/drop", Map.of("because", " ")).getStatusCode())
                .isEqualTo(HttpStatus.BAD_REQUEST);
    }

    private Delivery aMailOfAPausedStream() {
        var lead = aLead().in(leads);
        var edition = MailFixtures.publish(templates, Map.of("news", 5));
        stream = MailFixtures.stream(edition);
        post("/api/mail-pauses/stream/" + stream + "/pause", REASON);
        mailer.enqueue(List.of(order(lead, edition, "news")));
        await().until(() ->
                mailer.of(lead, Pageable.unpaged()).getContent().get(0).state() == State.PAUSED);
        return mailer.of(lead, Pageable.unpaged()).getContent().get(0);
    }

    private Delivery only(Delivery mail) {
        return mailer.of(mail.lead(), Pageable.unpaged()).getContent().get(0);
    }

    private ResponseEntity<JsonNode> get(String path) {
        return asOperations().getForEntity(path, JsonNode.class);
    }

    private ResponseEntity<JsonNode> post(String path, Map<String, String> body) {
        return asOperations().postForEntity(path, body, JsonNode.class);
    }

    private TestRestTemplate asOperations() {
        return http.withBasicAuth("operations", secrets.get("HAGUKUMI_OPERATIONS_PASSWORD"));
    }
}
