package dev.hagukumi.activity.intake;

import static dev.hagukumi.lead.LeadFixtures.anEmail;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.activity.Activities;
import dev.hagukumi.activity.Activity;
import dev.hagukumi.activity.IntakeClient;
import dev.hagukumi.lead.EmailAddress;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.platform.Clock;
import dev.hagukumi.platform.Secrets;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;

@HagukumiTest
class BadInputTests {
    @Autowired
    IntakeClient intake;

    @Autowired
    Leads leads;

    @Autowired
    Activities activities;

    @Autowired
    Secrets secrets;

    @Autowired
    Clock clock;

    final EmailAddress email = anEmail();
    final String good = """
            {"type": "track", "event": "FormSubmitted", "context": {"traits": {"email": "%s"}}}""".formatted(email);

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1, 2]", "\"text\"", "null", "{\"batch\": []} and more", "{\"batch\": [{]}"})
    void brokenJson(String body) {
        var answer = intake.post("batch", body);

        assertProblem(answer, 400);
        assertThat(answer.error(0).path("message").asText()).matches("The body is (broken JSON|not a JSON object).*");
    }

    @Test
    void aBatchWithoutItems() {
        var answer = intake.post("batch", "{\"batch\": 5}");

        assertProblem(answer, 400);
        assertThat(answer.error(0).path("field").asText()).isEqualTo("batch");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "type                 | {\"type\": \"delete\", \"userId\": \"u\"}",
                "previousId           | {\"type\": \"alias\", \"userId\": \"u\"}",
                "userId               | {\"type\": \"alias\", \"previousId\": \"u\"}",
                "userId               | {\"type\": \"alias\", \"previousId\": \"u\", \"userId\": \"undefined\"}",
                "previousId           | {\"type\": \"alias\", \"previousId\": \"a@example.co.jp\", \"userId\": \"b@example.co.jp\"}",
                "userId               | {\"type\": \"page\", \"userId\": \"undefined\"}",
                "anonymousId          | {\"type\": \"page\", \"anonymousId\": \"[object Object]\"}",
                "userId               | {\"type\": \"page\", \"userId\": 0}",
                "type                 | {\"userId\": \"u\"}",
                "type                 | {\"type\": 5, \"userId\": \"u\"}",
                "event                | {\"type\": \"track\", \"userId\": \"u\"}",
                "event                | {\"type\": \"track\", \"event\": \"<script>\", \"userId\": \"u\"}",
                "userId               | {\"type\": \"page\"}",
                "userId               | {\"type\": \"page\", \"userId\": \"  \", \"anonymousId\": null}",
                "userId               | {\"type\": \"page\", \"userId\": {\"a\": 1}}",
                "traits.email         | {\"type\": \"identify\", \"userId\": \"u\", \"traits\": {\"email\": \"nobody\"}}",
                "traits.email         | {\"type\": \"identify\", \"userId\": \"u\", \"traits\": {\"email\": 5}}",
                "context.traits.email | {\"type\": \"page\", \"userId\": \"u\", \"context\": {\"traits\": {\"email\": \"a@b\"}}}",
                "properties.email     | {\"type\": \"track\", \"event\": \"A\", \"properties\": {\"email\": \"a@b@c.jp\"}}",
                "traits.consent       | {\"type\": \"identify\", \"userId\": \"u\", \"traits\": {\"consent\": \"yes\"}}",
                "traits               | {\"type\": \"identify\", \"userId\": \"u\", \"traits\": []}",
                "properties           | {\"type\": \"page\", \"userId\": \"u\", \"properties\": \"x\"}",
                "timestamp            | {\"type\": \"page\", \"userId\": \"u\", \"timestamp\": \"yesterday\"}",
                "timestamp            | {\"type\": \"page\", \"userId\": \"u\", \"timestamp\": 1700000000}",
                "timestamp            | {\"type\": \"page\", \"userId\": \"u\", \"timestamp\": \"9999-01-01T00:00:00Z\"}",
                "timestamp            | {\"type\": \"page\", \"userId\": \"u\", \"timestamp\": \"-4000-01-01T00:00:00Z\"}",
                "sentAt               | {\"type\": \"page\", \"userId\": \"u\", \"timestamp\": \"2026-01-01T00:00:00Z\", \"sentAt\": \"x\"}",
                "properties.a.b[1]    | {\"type\": \"page\", \"userId\": \"u\", \"properties\": {\"a\": {\"b\": [1, \"x\\u0000\"]}}}",
                "context.x            | {\"type\": \"page\", \"userId\": \"u\", \"context\": {\"x\": \"\\ud800\"}}",
                "properties           | {\"type\": \"page\", \"userId\": \"u\", \"properties\": {\"\\u0000\": 1}}",
                "userId               | {\"type\": \"page\", \"userId\": \"u\\u0000\"}",
                "messageId            | {\"type\": \"page\", \"userId\": \"u\", \"messageId\": \"\\ud800\"}",
                "messageId            | {\"type\": \"page\", \"userId\": \"u\", \"messageId\": \"hagukumi:1\"}",
                "properties.x         | {\"type\": \"page\", \"userId\": \"u\", \"properties\": {\"x\": 1e999}}",
            })
    void namesItemAndFieldAndKeepsTheOthers(String field, String bad) {
        var answer = intake.batch(good + ", " + bad);

        assertProblem(answer, 400);
        assertThat(answer.body().path("accepted").asInt()).isEqualTo(1);
        assertThat(answer.body().path("errors")).hasSize(1);
        assertThat(answer.error(0).path("item").asInt()).isEqualTo(1);
        assertThat(answer.error(0).path("field").asText()).isEqualTo(field);
        assertThat(answer.error(0).path("message").asText()).isNotBlank().doesNotContain("\u0000");
        assertThat(kept()).hasSize(1);
    }

    @Test
    void namesTheMessageOfABadItem() {
        var answer = intake.page("{\"messageId\": \"m-17\"}");

        assertThat(answer.error(0).path("messageId").asText()).isEqualTo("m-17");
        assertThat(answer.error(0).path("item").asInt()).isZero();
    }

    @Test
    void aCallOfAnotherTypeThanItsAddressSays() {
        var answer = intake.track("{\"type\": \"page\", \"userId\": \"u\"}");

        assertThat(answer.error(0).path("field").asText()).isEqualTo("type");
    }

    @Test
    void anUnknownCallIsNotFound() {
        assertThat(intake.post("delete", "{}").status()).isEqualTo(404);
    }

    @Test
    void theSendersWrongClockIsCorrectedBeforeATimeCountsAsFuture() {
        var farAhead = clock.now().plus(Duration.ofDays(400));
        var item = """
            {"type": "page", "context": {"traits": {"email": "%s"}}, "timestamp": "%s"}""";

        var corrected = intake.post(
                "batch",
                "{\"sentAt\": \"%s\", \"batch\": [%s]}"
                        .formatted(farAhead, item.formatted(email, farAhead.minusSeconds(60))));
        var future = intake.batch(item.formatted(email, clock.now().plus(Duration.ofMinutes(61))));
        var soon = intake.batch(item.formatted(email, clock.now().plus(Duration.ofMinutes(59))));

        assertThat(corrected.status()).isEqualTo(202);
        assertThat(soon.status()).isEqualTo(202);
        assertProblem(future, 400);
        assertThat(future.error(0).path("field").asText()).isEqualTo("timestamp");
        assertThat(kept())
                .anySatisfy(activity -> assertThat(Duration.between(activity.at(), activity.receivedAt()))
                        .isEqualTo(Duration.ofSeconds(60)));
    }

    @Test
    void anItemOver32Kilobytes() {
        var bad = """
            {"type": "page", "userId": "u", "properties": {"x": "%s"}}""".formatted("あ".repeat(11_000));

        var answer = intake.batch(bad + ", " + good);

        assertProblem(answer, 400);
        assertThat(answer.error(0).path("item").asInt()).isZero();
        assertThat(answer.error(0).path("message").asText()).contains("32 kB");
        assertThat(kept()).hasSize(1);
    }

    @Test
    void aBatchOver500KilobytesAlsoInChunks() {
        var large = ("{\"batch\": [" + good + "], \"x\": \"" + "x".repeat(500 * 1024) + "\"}")
                .getBytes(StandardCharsets.UTF_8);
        var key = IntakeClient.basic(secrets.get("HAGUKUMI_SERVER_KEY"));

        var whole = intake.post("batch", BodyPublishers.ofByteArray(large), key);
        var chunked = intake.post("batch", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)), key);

        assertThat(List.of(whole, chunked)).allSatisfy(answer -> {
            assertProblem(answer, 413);
            assertThat(answer.error(0).path("field").asText()).isEqualTo("batch");
            assertThat(answer.error(0).path("message").asText()).contains("500 kB");
        });
        assertThat(leads.withEmail(email)).isEmpty();
    }

    @Test
    void aSmallBodyThatUnpacksToALargeOne() throws IOException {
        var large = gzip("{\"batch\": [" + good + "], \"x\": \"" + "x".repeat(50_000_000) + "\"}");

        var answer = intake.packed("batch", "gzip", large);

        assertThat(large).hasSizeLessThan(100_000);
        assertProblem(answer, 413);
        assertThat(answer.error(0).path("message").asText()).contains("after unpacking");
        assertThat(leads.withEmail(email)).isEmpty();
    }

    @Test
    void aPackedBodyIsTakenAndOneThatCannotBeUnpackedIsNot() throws IOException {
        var packed = gzip("{\"batch\": [" + good + "]}");

        var cut = intake.packed("batch", "gzip", Arrays.copyOf(packed, packed.length / 2));
        var plain = intake.packed("batch", "gzip", good.getBytes(StandardCharsets.UTF_8));
        var other = intake.packed("batch", "br", packed);
        var before = leads.withEmail(email);
        var taken = intake.packed("batch", "gzip", packed);

        assertProblem(cut, 400);
        assertProblem(plain, 400);
        assertProblem(other, 415);
        assertThat(before).isEmpty();
        assertThat(taken.status()).isEqualTo(202);
        assertThat(kept()).hasSize(1);
    }

    @Test
    void charactersOfFourBytesCountOnce() {
        var answer = intake.page("""
                {"userId": "%s", "messageId": "%s", "properties": {"x": "%s"}}""".formatted(email, "𠮷".repeat(200), "𠮷".repeat(7_800)));

        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(202);
    }

    private static byte[] gzip(String text) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    @Test
    void aWrongOrMissingWriteKey() {
        var item = BodyPublishers.ofString(good);
        var right = secrets.get("HAGUKUMI_SERVER_KEY");

        for (var authorization :
                List.of("", "Basic", "Basic !!!", "Bearer " + right, IntakeClient.basic(right + "x"))) {
            var answer = intake.post("track", item, authorization);

            assertProblem(answer, 401);
            assertThat(answer.error(0).path("field").asText()).isEqualTo("Authorization");
        }
        assertThat(leads.withEmail(email)).isEmpty();
    }

    private List<Activity> kept() {
        return leads.withEmail(email)
                .map(lead -> activities.of(lead.id(), Pageable.unpaged()).getContent())
                .orElse(List.of());
    }

    private static void assertProblem(IntakeClient.Answer answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.body().path("status").asInt()).isEqualTo(status);
        assertThat(answer.body().path("title").asText()).isNotBlank();
    }
}
