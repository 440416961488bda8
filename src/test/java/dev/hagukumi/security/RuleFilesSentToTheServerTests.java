package dev.hagukumi.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.platform.Secrets;
import dev.hagukumi.scoring.RuleBook;
import dev.hagukumi.scoring.rulebook.BusyCompiler;
import dev.hagukumi.security.RuleAttacks.Attack;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.TestRestTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** S1 and S18 over HTTP: marketing may ask what other rules would change, and gets a sentence for every file that is none. */
@HagukumiTest
class RuleFilesSentToTheServerTests {
    @Autowired
    TestRestTemplate http;

    @Autowired
    Secrets secrets;

    @Autowired
    RuleBook rules;

    static Stream<Attack> reported() {
        return RuleAttacks.reported().stream();
    }

    @BeforeEach
    @AfterEach
    void forget() {
        RuleAttacks.forget();
    }

    private ResponseEntity<JsonNode> diff(Map<String, ?> files) {
        var password = secrets.get("HAGUKUMI_MARKETING_PASSWORD");
        return http.withBasicAuth("marketing", password)
                .postForEntity("/api/rules/diff", Map.of("files", files), JsonNode.class);
    }

    @ParameterizedTest
    @MethodSource("reported")
    void anAttackIsAnsweredWithItsPlace(Attack attack) {
        var before = rules.version();

        var answer = diff(Map.of("engagement/attack.drl", attack.drl()));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Objects.requireNonNull(answer.getBody())
                        .at("/findings/0/file")
                        .asString())
                .isEqualTo("engagement/attack.drl");
        assertThat(RuleAttacks.ran()).isFalse();
        assertThat(rules.version()).isEqualTo(before);
    }

    @Test
    void aFileThatIsNoneIsAnsweredWithASentence() {
        assertThat(diff(Map.of("engagement/x.drl", "/*".repeat(100_000)))
                        .getStatusCode()
                        .value())
                .isEqualTo(422);
        assertThat(diff(Map.of("engagement/x.drl", "\u0000")).getStatusCode().value())
                .isEqualTo(422);
        assertThat(diff(Map.of("points.yaml", "a: " + "[".repeat(10_000)))
                        .getStatusCode()
                        .value())
                .isEqualTo(422);
        assertThat(diff(Map.of("a\u0000\n.drl", "x")).getStatusCode().value()).isEqualTo(422);
        var nothing = new HashMap<String, String>();
        nothing.put("engagement/x.drl", null);
        assertThat(diff(nothing).getStatusCode().value()).isEqualTo(400);
    }

    @Test
    void whereTooManyRulesWaitToBeCompiledTheNextAreToldToComeLater() {
        try (var busy = new BusyCompiler()) {
            var answer = diff(Map.of("points.yaml", "reactions: ["));

            assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
            assertThat(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("30");
            assertThat(Objects.requireNonNull(answer.getBody()).get("detail").asString())
                    .contains("ask again");
        }
        assertThat(diff(Map.of("points.yaml", "reactions: [")).getStatusCode().value())
                .isEqualTo(422);
    }
}
