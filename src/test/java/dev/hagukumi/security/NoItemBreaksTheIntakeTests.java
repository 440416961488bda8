package dev.hagukumi.security;

import static dev.hagukumi.lead.LeadFixtures.anEmail;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.activity.IntakeClient;
import dev.hagukumi.lead.EmailAddress;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.platform.Loops.BackgroundWork;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever stands in a field, the item is taken or refused with a word: never a 500, and nobody's line is held up by it. */
@HagukumiTest
class NoItemBreaksTheIntakeTests {
    /** {@code ?} is the absurd value, {@code %s} the lead's address. */
    private static final List<String> PLACES = List.of(
            "\"messageId\": ?, \"userId\": \"%s\"",
            "\"userId\": ?, \"traits\": {\"email\": \"%s\"}",
            "\"anonymousId\": ?, \"userId\": \"%s\"",
            "\"timestamp\": ?, \"userId\": \"%s\"",
            "\"timestamp\": ?, \"sentAt\": ?, \"userId\": \"%s\"",
            "\"timestamp\": \"2026-11-22T09:30:00Z\", \"sentAt\": ?, \"userId\": \"%s\"",
            "\"event\": ?, \"userId\": \"%s\"",
            "\"name\": ?, \"userId\": \"%s\"",
            "\"properties\": ?, \"userId\": \"%s\"",
            "\"properties\": {\"url\": ?, \"document\": ?, \"form\": ?, \"industry\": ?, \"employees\": ?}, \"userId\": \"%s\"",
            "\"properties\": {\"a\": [{\"b\": ?}]}, \"userId\": \"%s\"",
            "\"traits\": {\"email\": ?}, \"userId\": \"%s\"",
            "\"traits\": {\"lastName\": ?}, \"userId\": \"%s\"",
            "\"traits\": {\"name\": ?}, \"userId\": \"%s\"",
            "\"traits\": {\"company\": ?}, \"userId\": \"%s\"",
            "\"traits\": {\"locale\": ?, \"timezone\": ?}, \"userId\": \"%s\"",
            "\"traits\": {\"consent\": ?}, \"userId\": \"%s\"",
            "\"traits\": {\"consent\": true, \"consentText\": ?}, \"userId\": \"%s\"",
            "\"traits\": {\"confirmed\": ?}, \"userId\": \"%s\"",
            "\"traits\": {\"consent\": true}, \"context\": {\"page\": {\"path\": ?}, \"locale\": ?, \"timezone\": ?}, \"userId\": \"%s\"",
            "\"context\": ?, \"userId\": \"%s\"",
            "\"type\": ?, \"userId\": \"%s\"");

    @Autowired
    IntakeClient intake;

    @Autowired
    Leads leads;

    @Autowired
    List<BackgroundWork> background;

    @Autowired
    JdbcClient jdbc;

    final EmailAddress email = anEmail();

    static List<String> absurd() {
        return List.of(
                "\"\\u0000\"",
                "\"a\\u0000b\"",
                "\"\\ud800\"",
                "\"\\udc00x\"",
                "\"\\ufffe\\uffff\"",
                "\"" + "💥".repeat(300) + "\"",
                "\"" + "x".repeat(149) + "💥\"",
                "\"" + "x".repeat(4_100) + "\"",
                "1e308",
                "-1e308",
                "1e-400",
                "1e999",
                "-0.0",
                "9".repeat(900),
                "-" + "9".repeat(25),
                "0." + "9".repeat(900),
                "true",
                "null",
                "[]",
                "{}",
                "{\"\": {\"\": []}}",
                "{\"name\": {\"name\": 1}}",
                "\"\"",
                "\" \"",
                "\"9999-12-31T23:59:59Z\"",
                "\"10000-01-01T00:00:00Z\"",
                "\"+999999999-12-31T23:59:59.999999999+18:00\"",
                "\"-999999999-01-01T00:00:00-18:00\"",
                "\"1969-12-31T23:59:59.999Z\"",
                "\"1970-01-01T00:00:00Z\"",
                "\"2026-02-30T00:00:00Z\"",
                "\"2026-01-01T24:00:00Z\"",
                "\"0000-00-00\"",
                "\"'; drop table lead; --\"",
                "\"%s%n{}${7*7}{{7*7}}#{7}\"",
                "\"\\r\\nBcc: x@example.com\"",
                "\"ａ＠ｂ．ｊｐ\"",
                "\"x@xn--a.jp\"",
                "\"http://[::1/%zz\"",
                "\"UTC+99:99\"",
                "\"x-" + "a-".repeat(15) + "b\"",
                "\"i-default-u-ca-" + "x".repeat(12) + "\"");
    }

    @ParameterizedTest
    @MethodSource("absurd")
    void itIsTakenOrRefusedWithAWord(String value) {
        var items = PLACES.stream()
                .flatMap(place -> List.of("identify", "track", "page").stream().map(type -> item(type, place, value)))
                .toList();
        var good = "{\"type\": \"page\", \"userId\": \"%s\", \"properties\": {\"good\": true}}".formatted(email);
        var body = "{\"batch\": [" + items.stream().collect(Collectors.joining(",")) + "," + good + "]}";

        var together = List.of(intake.post("batch", body), intake.fromPage("batch", body));
        // What goes well together may fail alone, where no other has made the lead, the company or the name before.
        var alone = IntStream.range(0, items.size())
                .filter(number -> number % 3 == Math.floorMod(value.hashCode(), 3))
                .mapToObj(number -> intake.post("batch", "{\"batch\": [" + items.get(number) + "]}"))
                .toList();
        background.forEach(BackgroundWork::workOff);

        assertThat(together).allSatisfy(answer -> {
            assertThat(answer.status()).isIn(202, 400);
            if (answer.body().has("accepted"))
                assertThat(answer.body().path("accepted").asInt()).isPositive();
        });
        assertThat(alone).allSatisfy(answer -> assertThat(answer.status()).isIn(202, 400));
        var lead = leads.withEmail(email).orElseThrow().id();
        assertThat(jdbc.sql("select error from parked_lead where lead = ?")
                        .param(lead.value())
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(jdbc.sql("select count(*) from activity where lead = ? and properties ->> 'good' = 'true'")
                        .param(lead.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    private String item(String type, String place, String value) {
        var own = place.startsWith("\"type\"") ? "" : "\"type\": \"" + type + "\", ";
        var event = place.startsWith("\"event\"") ? "" : "\"event\": \"Form Submitted\", ";
        return "{" + own + event + place.replace("%s", email.value()).replace("?", value) + "}";
    }
}
