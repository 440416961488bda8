package dev.hagukumi.security;

import static dev.hagukumi.lead.LeadFixtures.aLead;
import static dev.hagukumi.lead.LeadFixtures.anEmail;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.activity.Activities;
import dev.hagukumi.activity.IntakeClient;
import dev.hagukumi.activity.ObservedBatches;
import dev.hagukumi.lead.EmailAddress;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.platform.Loops.BackgroundWork;
import dev.hagukumi.platform.Secrets;
import dev.hagukumi.scoring.Scores;
import dev.hagukumi.scoring.ledger.ReadLives;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.TestRestTemplate;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Objects within objects within objects: they are refused, and where they were taken before they spoil nothing else. */
@HagukumiTest
class DeepJsonBreaksNothingTests {
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
    Scores scores;

    @Autowired
    ReadLives lives;

    @Autowired
    TestRestTemplate http;

    @Autowired
    Secrets secrets;

    @Autowired
    JdbcClient jdbc;

    final EmailAddress email = anEmail();

    /** The item is the first level, the field it stands in the second. */
    @ParameterizedTest
    @CsvSource({
        "properties,19,202",
        "properties,20,400",
        "context,19,202",
        "context,20,400",
        "traits,20,400",
        "x,998,400"
    })
    void anItemHasAtMostTwentyLevels(String field, int levels, int status) {
        for (var nested : List.of(objects(levels), "{\"a\":" + arrays(levels - 1) + "}")) {
            var answer = intake.track(
                    "{\"userId\": \"%s\", \"event\": \"Form Submitted\", \"%s\": %s}".formatted(email, field, nested));

            assertThat(answer.status()).isEqualTo(status);
            if (status == 400)
                assertThat(answer.error(0).path("message").asString())
                        .contains("20 levels")
                        .hasSizeLessThan(400);
        }
    }

    @Test
    void theOthersOfABatchAreKept() {
        var answer = intake.fromPage("batch", """
                {"batch": [{"type": "track", "userId": "%1$s", "event": "Form Submitted", "properties": %2$s},
                           {"type": "track", "userId": "%1$s", "event": "Form Submitted"}]}""".formatted(email, objects(998)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("accepted").asInt()).isEqualTo(1);
        assertThat(answer.error(0).path("item").asInt()).isZero();
        assertThat(activities.of(leads.withEmail(email).orElseThrow().id(), Pageable.unpaged()))
                .hasSize(1);
    }

    @Test
    void aBodyOfBracketsAloneIsRefused() {
        var answer = intake.fromPage("track", "[".repeat(400_000));
        var within = intake.fromPage("track", "{\"a\":" + "[".repeat(200_000));

        assertThat(List.of(answer, within))
                .allSatisfy(each -> assertThat(each.status()).isEqualTo(400));
    }

    @ParameterizedTest
    @ValueSource(ints = {21, 600, 998, 2500})
    void whatWasTakenBeforeIsShownWithoutItsDepthAndWorkedOff(int levels) {
        var lead = aLead().withEmail(email).in(leads);
        stored(lead, "{\"document\": \"deep\", \"n\": 5, \"a\": %s}".formatted(objects(levels)));
        stored(lead, "{\"document\": \"flat\", \"a\": {\"b\": [1]}}");

        background.forEach(BackgroundWork::workOff);
        var shown = http.withBasicAuth("marketing", secrets.get("HAGUKUMI_MARKETING_PASSWORD"))
                .getForEntity("/api/leads/" + lead + "/activities", JsonNode.class);

        assertThat(observed.of(lead)).hasSize(2);
        assertThat(scores.of(lead)).containsEntry("engagement", 20);
        assertThat(shown.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(Objects.requireNonNull(shown.getBody()).path("content").toString())
                .contains("\"document\":\"deep\"", "\"n\":5", "\"a\":\"…\"", "\"a\":{\"b\":[1]}");
        assertThat(lives.of(List.of(lead)).get(0).activities()).hasSize(2);
    }

    private void stored(LeadId lead, String properties) {
        jdbc.sql("""
                        insert into activity (message_id, lead, type, at, received_at, properties, state)
                        values (?, ?, 'DocumentRequested', now(), now(), ?::jsonb, 'PENDING')""")
                .params(UUID.randomUUID().toString(), lead.value(), properties)
                .update();
    }

    private static String objects(int levels) {
        return "{\"a\":".repeat(levels - 1) + "{}" + "}".repeat(levels - 1);
    }

    private static String arrays(int levels) {
        return "[".repeat(levels) + "]".repeat(levels);
    }
}
