package dev.hagukumi.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.broadcast.Broadcasts;
import dev.hagukumi.mail.MailFixtures;
import dev.hagukumi.mail.MailTemplates;
import dev.hagukumi.mail.Streams;
import dev.hagukumi.platform.Clock;
import dev.hagukumi.platform.Secrets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** Who sends what cannot be is told the field and the form that is expected. */
@HagukumiTest
class WhatCannotBeIsNamedTests {
    @Autowired
    TestRestTemplate http;

    @Autowired
    Secrets secrets;

    @Autowired
    Broadcasts broadcasts;

    @Autowired
    MailTemplates templates;

    @Autowired
    Streams streams;

    @Autowired
    Clock clock;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "createdAt>+999999999-12-31                   | is not between 1900",
                "createdAt<-999999999-01-01                   | is not between 1900",
                "stageSince>+1000000000-12-31T23:59:59Z       | is not between 1900",
                "createdAt>9999999999999-01-01                | is neither a day such as 2026-11-24",
                "createdAt>1764000000                         | is neither a day such as 2026-11-24",
                "score.engagement>99999999999999999999        | is no whole number",
            })
    void aFilterThatNothingCanMatch(String filter, String because) {
        var answer = get("/api/broadcasts/audience?filter={filter}", filter);

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(detail(answer)).startsWith("filter: '").contains(because);
    }

    @Test
    void aFilterThatIsNoText() {
        var nothing = Map.of("\u0000", "U+0000", "a\u202Eb", "U+202E", "\uD800", "U+D800");

        nothing.forEach((text, named) -> assertThat(detailOfAudience("email==\"" + text + "\""))
                .isEqualTo("filter: has a character that cannot be seen, " + named));
        assertThat(detailOfAudience("(".repeat(500) + "email==a" + ")".repeat(500)))
                .isEqualTo("filter: has more than 100 brackets");
        assertThat(detailOfAudience("email==a" + ",email==a".repeat(10_000))).startsWith("filter: has 1 to 2000");
    }

    /** Not over HTTP, where others refuse some of them before us. */
    private String detailOfAudience(String filter) {
        try {
            broadcasts.audience(filter);
            return "taken";
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1764000000                              | is not a time such as 2026-12-01T10:00:00+09:00",
                "true                                    | is not a time such as",
                "\"tomorrow\"                            | is not a time such as",
                "\"2026-12-01\"                          | is not a time such as",
                "\"2026-12-01T10:00:00\"                 | is not a time such as",
                "\"+1000000000-12-31T23:59:59Z\"         | is not a time such as",
                "\"+999999999-12-31T23:59:59+18:00\"     | is at most 10 years ahead",
                "\"9999-12-31T23:59:59Z\"                | is at most 10 years ahead",
                "\"-999999999-01-01T00:00:00-18:00\"     | has passed",
                "\"1970-01-01T00:00:00Z\"                | has passed",
                "\"2020-02-30T00:00:00Z\"                | is not a time such as",
                "{}                                      | ",
                "[]                                      | ",
            })
    void aBroadcastAtNoTime(String at, @Nullable String because) {
        var answer = plan("{\"name\":\"x\",\"mail\":\"news\",\"files\":{\"news.ja.mail\":"
                + HostileValues.json(MailFixtures.SOURCE) + "},\"filter\":\"email==nobody@example.invalid\",\"at\":"
                + at
                + "}");

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(detail(answer)).startsWith("at: ").contains(because == null ? "" : because);
    }

    @Test
    void aBroadcastMayBeginNowAndInTenYears() {
        for (var at : new Duration[] {Duration.ofMinutes(-1), Duration.ofDays(3_650)}) {
            var body = new HashMap<String, Object>(Map.of(
                    "name", "x",
                    "mail", "news",
                    "files", Map.of("news.ja.mail", MailFixtures.SOURCE),
                    "filter", "email==nobody@example.invalid",
                    "at", clock.now().plus(at).toString()));

            var planned = marketing().postForEntity("/api/broadcasts", body, JsonNode.class);

            assertThat(planned.getStatusCode().value()).isEqualTo(201);
            broadcasts.cancel(
                    Objects.requireNonNull(planned.getBody()).get("id").asLong(), "test", "done");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "name, '\"a\\u0000b\"', 'name: has a character that cannot be seen, U+0000'",
        "name, '\"a\\u202eb\"', 'name: has a character that cannot be seen, U+202E'",
        "name, '\" \"', 'name: has 1 to 200 characters'",
        "mail, '\"\\u0000\"', 'mail: has a character that cannot be seen, U+0000'",
        "files, 1, 'files: is not of the kind'",
        "files, '{\"news.ja.mail\":{}}', 'files.news.ja.mail: is not of the kind'",
        "files, '{\"news.ja.mail\":null}', 'files: give at most 50'",
    })
    void aFieldOfABody(String field, String value, String because) {
        var body =
                "{\"filter\":\"email==nobody@example.invalid\",\"name\":\"x\",\"mail\":\"news\",\"files\":{\"news.ja.mail\":\"x\"}}";

        var answer = plan(body.replaceFirst(
                "\"" + field + "\":(\"\\w*\"|\\{[^}]*})", "\"" + field + "\":" + Matcher.quoteReplacement(value)));

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(detail(answer)).startsWith(because);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "[", "null"})
    void aBodyThatIsNone(String body) {
        var answer = plan(body);

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(detail(answer)).startsWith("The body is ");
    }

    @ParameterizedTest
    @CsvSource({"page, x", "page, 99999999999", "size, 1.5"})
    void aPageThatIsNone(String name, String value) {
        var answer = get("/api/broadcasts?" + name + "={value}", value);

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(detail(answer)).isEqualTo(name + ": '" + value + "' is not a whole number that we could know");
    }

    @ParameterizedTest
    @CsvSource({
        "stream, no-such-stream, there is no stream 'no-such-stream'",
        "stream, Newsletter, there is no stream 'Newsletter'",
        "scenario, no-such-scenario, there is no scenario 'no-such-scenario'",
        "scenario, broadcast:999999999, no broadcast",
        "scenario, broadcast:99999999999999999999, there is no scenario",
    })
    void aPauseOfWhatIsNotThere(String kind, String name, String because) {
        var answer = pause(kind, name, "why");

        assertThat(answer.getStatusCode().value()).isEqualTo(404);
        assertThat(detail(answer)).contains(because);
        assertThat(streams.paused()).noneMatch(pause -> pause.name().equals(name));
    }

    @Test
    void aPauseOfWhatCannotBe() {
        assertThat(detail(pause("stream", "x".repeat(5_000), "why"))).isEqualTo("name: has 1 to 200 characters");
        assertThat(detail(pause("scenario", "x".repeat(5_000), "why"))).isEqualTo("name: has 1 to 200 characters");
        assertThat(detail(pause("mail", "x", "why"))).startsWith("kind: is stream or scenario, not 'mail'");
        assertThat(detail(pause("stream", "nurturing", "x".repeat(301)))).isEqualTo("because: has 1 to 300 characters");
        assertThat(detail(pause("stream", "nurturing", "a\u0000b")))
                .isEqualTo("because: has a character that cannot be seen, U+0000");
        assertThat(streams.paused()).noneMatch(pause -> pause.name().equals("nurturing"));
    }

    @Test
    void aStreamThatWasPublishedCanBePausedBeforeItsFirstMail() {
        var stream = MailFixtures.stream(MailFixtures.publish(templates, Map.of("news", 5)));

        assertThat(pause("stream", stream, "why").getStatusCode().value()).isEqualTo(204);
        assertThat(streams.paused()).anyMatch(pause -> pause.name().equals(stream));
        streams.resume(Streams.Kind.STREAM, stream);
    }

    @Test
    void aScenarioOfOursCanBePaused() {
        assertThat(pause("scenario", "document-request", "why").getStatusCode().value())
                .isEqualTo(204);
        streams.resume(Streams.Kind.SCENARIO, "document-request");
    }

    private ResponseEntity<JsonNode> pause(String kind, String name, String because) {
        return http.withBasicAuth("operations", secrets.get("HAGUKUMI_OPERATIONS_PASSWORD"))
                .postForEntity(
                        "/api/mail-pauses/{kind}/{name}/pause", Map.of("because", because), JsonNode.class, kind, name);
    }

    private ResponseEntity<JsonNode> plan(String body) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return marketing().postForEntity("/api/broadcasts", new HttpEntity<>(body, headers), JsonNode.class);
    }

    private ResponseEntity<JsonNode> get(String path, String value) {
        return marketing().getForEntity(path, JsonNode.class, value);
    }

    private TestRestTemplate marketing() {
        return http.withBasicAuth("marketing", secrets.get("HAGUKUMI_MARKETING_PASSWORD"));
    }

    private static String detail(ResponseEntity<JsonNode> answer) {
        assertThat(answer.getHeaders().getContentType()).hasToString("application/problem+json");
        return Objects.requireNonNull(answer.getBody()).get("detail").asString();
    }
}
