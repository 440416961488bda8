package dev.hagukumi.console.rules;

import static dev.hagukumi.Answered.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.lead.LeadFixtures;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.platform.Secrets;
import dev.hagukumi.scoring.RuleBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

@HagukumiTest
class RulesApiTests {
    @Autowired
    private TestRestTemplate http;

    @Autowired
    private Secrets secrets;

    @Autowired
    private RuleBook rules;

    @Autowired
    private Leads leads;

    private TestRestTemplate as(String role) {
        return http.withBasicAuth(role, secrets.get("HAGUKUMI_" + role.toUpperCase(Locale.ROOT) + "_PASSWORD"));
    }

    private ResponseEntity<JsonNode> post(String role, String path, Object body) {
        return as(role).postForEntity(path, body, JsonNode.class);
    }

    private List<Integer> statuses(String path, Object body, String... roles) {
        return Stream.of(roles)
                .map(role -> post(role, path, body).getStatusCode().value())
                .toList();
    }

    @Test
    void theRulesInForceAreShown() {
        var state = body(as("sales").getForEntity("/api/rules", JsonNode.class));

        assertThat(state.get("version").asString()).isEqualTo(rules.version());
        assertThat(state.get("origin").asString()).isEqualTo("jar");
        assertThat(state.hasNonNull("activatedAt")).isTrue();
        assertThat(state.hasNonNull("activatedBy")).isTrue();
        assertThat(state.get("behind").isNull()).isTrue();
    }

    @Test
    void marketingReloadsThem() {
        assertThat(statuses("/api/rules/reload", "", "sales", "operations", "marketing", "admin"))
                .containsExactly(403, 403, 200, 200);
        assertThat(body(post("marketing", "/api/rules/reload", ""))
                        .get("version")
                        .asString())
                .isEqualTo(rules.version());
    }

    @Test
    void otherRulesAreComparedWithThoseInForce() throws IOException {
        LeadFixtures.aLead().in(leads);
        var points = Files.readString(Path.of("rules", "points.yaml")).replace("S: 80", "S: 81");

        var diff = post("marketing", "/api/rules/diff", Map.of("files", Map.of("points.yaml", points), "sample", 0));

        assertThat(diff.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(body(diff).get("current").asString()).isEqualTo(rules.version());
        assertThat(body(diff).get("other").asString()).isNotEqualTo(rules.version());
        assertThat(body(diff).get("leads").asInt()).isPositive();
        assertThat(statuses("/api/rules/diff", Map.of("files", Map.of("points.yaml", points)), "sales", "operations"))
                .containsExactly(403, 403);
    }

    @Test
    void otherRulesThatDoNotFitAreAnsweredWithEachPlace() {
        var refused = post("marketing", "/api/rules/diff", Map.of("files", Map.of("points.yaml", "reactions: [")));

        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(body(refused).at("/findings/0/file").asString()).isEqualTo("points.yaml");
        assertThat(body(refused).at("/findings/0/message").asString()).contains("not YAML");
        assertThat(statuses("/api/rules/diff", Map.of("files", Map.of()), "marketing"))
                .containsExactly(400);
        assertThat(statuses("/api/rules/diff", Map.of("files", Map.of("x.txt", "")), "marketing"))
                .containsExactly(400);
        assertThat(statuses("/api/rules/diff", Map.of("files", Map.of("points.yaml", ""), "sample", -1), "marketing"))
                .containsExactly(400);
    }

    @Test
    void aRebuildIsOrderedAndReported() {
        assertThat(statuses("/api/scores/rebuild", "", "sales")).containsExactly(403);

        var ordered = post("operations", "/api/scores/rebuild", "");

        assertThat(ordered.getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> body(as("marketing").getForEntity("/api/scores/rebuild", JsonNode.class))
                        .get("outcome")
                        .asString()
                        .equals("FINISHED"));
    }
}
