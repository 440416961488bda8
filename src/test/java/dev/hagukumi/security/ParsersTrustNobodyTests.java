package dev.hagukumi.security;

import static dev.hagukumi.security.Scenarios.files;
import static dev.hagukumi.security.Scenarios.model;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** YAML and JSON of strangers and of authors: read as text and numbers, never as objects, in bounded depth and time. */
@DeploymentTest
class ParsersTrustNobodyTests {
    private static final Duration AT_ONCE = Duration.ofSeconds(10);
    private static final int DEEP = 20_000;

    private final Deployment deployment;
    private final Fetches elsewhere = Fetches.listen();

    ParsersTrustNobodyTests(Deployment deployment) {
        this.deployment = deployment;
    }

    @AfterEach
    void stopListening() {
        elsewhere.close();
    }

    static Stream<String> yaml() {
        return Stream.of(
                "reactions: !!java.net.URL [\"http://PLACE/a\"]",
                "reactions: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL [\"http://PLACE/a\"]]]]",
                "reactions: " + "[".repeat(DEEP) + "]".repeat(DEEP),
                "reactions: " + "{a: ".repeat(DEEP) + "1" + "}".repeat(DEEP),
                laughs("reactions"),
                "reactions: &a [*a, *a]");
    }

    /** Ten lines that are a billion when written out. */
    private static String laughs(String name) {
        var text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var n = 1; n < 10; n++)
            text.append("a%d: &a%d [%s]\n".formatted(n, n, ("*a" + (n - 1) + ", ").repeat(9) + "*a" + (n - 1)));
        return text + name + ": *a9\n";
    }

    @ParameterizedTest
    @MethodSource("yaml")
    void pointsAreReadAsTextAndNumbers(String yaml) {
        var began = System.nanoTime();

        var answer = deployment
                .as("marketing")
                .post(
                        "/api/rules/diff",
                        Map.of("files", Map.of("points.yaml", yaml.replace("PLACE", elsewhere.place()))));

        assertThat(answer.status()).as(answer.body()).isIn(400, 422);
        assertThat(answer.body()).hasSizeLessThan(100_000);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(AT_ONCE);
        assertThat(elsewhere.seen()).isZero();
    }

    @ParameterizedTest
    @MethodSource("yaml")
    void theHeadOfAMailIsReadAsText(String yaml) {
        var head = yaml.replace("PLACE", elsewhere.place()).replace("reactions", "subject");
        var began = System.nanoTime();

        var answer = deployment
                .as("marketing")
                .deploy("head", files("head.bpmn", model("head"), "hello.ja.mail", "---\n" + head + "\n---\nHello\n"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("ENGINE-09005").hasSizeLessThan(100_000);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(AT_ONCE);
        assertThat(elsewhere.seen()).isZero();
    }

    static Stream<String> json() {
        return Stream.of(
                "[".repeat(DEEP),
                "{\"a\":".repeat(DEEP),
                "{\"files\": {\"points.yaml\": " + "[".repeat(DEEP) + "]".repeat(DEEP) + "}}",
                "{\"@class\": \"java.net.URL\", \"files\": {}}",
                "[\"java.net.URL\", \"http://example.com\"]",
                "{\"files\": 1" + "0".repeat(5_000) + "}",
                "{\"files\": null}",
                "null",
                "\u0000",
                "");
    }

    @ParameterizedTest
    @MethodSource("json")
    void jsonIsBoundedInTheApiAndInTheEngine(String json) {
        for (var path : new String[] {"/api/rules/diff", "/api/broadcasts", "/engine-rest/process-instance"}) {
            var answer =
                    deployment.as("marketing").send("POST", path, "application/json", BodyPublishers.ofString(json));

            assertThat(answer.status()).as(path + " " + answer.body()).isLessThan(500);
            assertThat(answer.body()).hasSizeLessThan(100_000);
        }
    }

    /** Objects of Java are neither taken nor given, whatever a variable calls itself. */
    @ParameterizedTest
    @ValueSource(strings = {"Object", "File", "Bytes", "Json", "Xml"})
    void aVariableIsNeverAnObject(String type) {
        var email = "object-" + UUID.randomUUID() + "@example.co.jp";
        deployment.warmUp(email);
        var value = Map.of(
                "value",
                "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==",
                "type",
                type,
                "valueInfo",
                Map.of(
                        "objectTypeName", "java.util.HashMap",
                        "serializationDataFormat", "application/x-java-serialized-object",
                        "filename", "a"));

        var answer = deployment
                .as("sales")
                .post(
                        "/engine-rest/task/" + deployment.taskOf(email) + "/submit-form",
                        Map.of("variables", Map.of("comment", value)));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    }
}
