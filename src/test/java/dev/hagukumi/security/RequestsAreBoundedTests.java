package dev.hagukumi.security;

import static dev.hagukumi.lead.LeadFixtures.anEmail;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.activity.IntakeClient;
import dev.hagukumi.lead.EmailAddress;
import dev.hagukumi.lead.Leads;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A small body must not become a large answer or a large heap. */
@HagukumiTest
class RequestsAreBoundedTests {
    @Autowired
    IntakeClient intake;

    @Autowired
    Leads leads;

    final EmailAddress email = anEmail();

    @Test
    void aHundredThousandEmptyItemsAreRefusedAtOnce() {
        var body = batch(100_000, "{}");

        for (var answer :
                List.of(intake.fromPage("batch", body), intake.post("batch", body), intake.post("import", body))) {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.error(0).path("field").asString()).isEqualTo("batch");
            assertThat(answer.error(0).path("message").asString()).contains("at most 1000 items");
            assertThat(answer.body().toString()).hasSizeLessThan(1_000);
        }
    }

    @Test
    void oneItemTooManyAndNothingIsTaken() {
        var good = "{\"type\": \"page\", \"messageId\": \"%1$s\", \"userId\": \"%1$s\"}".formatted(email);

        var tooMany = intake.post("batch", batch(1_001, good));
        var before = leads.withEmail(email);
        var justEnough = intake.post("batch", batch(1_000, good));

        assertThat(tooMany.status()).isEqualTo(400);
        assertThat(before).isEmpty();
        assertThat(justEnough.status()).isEqualTo(202);
    }

    @Test
    void ofManyBadItemsTwentyAreListedAndTheOthersCounted() {
        var answer = intake.post("batch", batch(999, "{\"type\": \"page\"}"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("errors")).hasSize(20);
        assertThat(answer.body().path("notListed").asInt()).isEqualTo(979);
        assertThat(answer.body().path("detail").asString()).startsWith("999 of 999 items");
    }

    @Test
    void anItemOfNothingButPartsIsRefused() {
        var answer =
                intake.post("track", "{\"userId\": \"u\", \"event\": \"A\", \"x\": [" + "1,".repeat(120_000) + "1]}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error(0).path("message").asString()).contains("100000 parts");
    }

    @Test
    void longNamesOfFieldsAreNotSentBack() {
        var answer = intake.post(
                "page",
                "{\"userId\": \"%s\", \"properties\": {\"%s\": \"\\u0000\"}}".formatted(email, "x".repeat(20_000)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().toString()).hasSizeLessThan(2_000);
    }

    private static String batch(int items, String item) {
        return "{\"batch\": [" + String.join(",", Collections.nCopies(items, item)) + "]}";
    }
}
