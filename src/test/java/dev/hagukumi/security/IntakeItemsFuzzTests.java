package dev.hagukumi.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.activity.IntakeClient;
import dev.hagukumi.platform.Loops.BackgroundWork;
import dev.hagukumi.platform.Secrets;
import dev.hagukumi.security.fuzz.Fuzzed;
import dev.hagukumi.security.fuzz.InputKind;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Items and batches over HTTP, as a server sends them; what is taken is worked off, and parks nobody. */
@HagukumiTest
class IntakeItemsFuzzTests implements Fuzzed {
    private static final Pattern TYPE = Pattern.compile("\"type\"\\s*:\\s*\"(identify|track|page)\"");

    private static final List<String> ITEMS = List.of("""
            {"type": "identify", "userId": "fuzz-1", "timestamp": "2026-11-20T10:00:00+09:00",
             "traits": {"email": "fuzz-1@fuzz.example.co.jp", "firstName": "花子", "lastName": "山田", "company": {"name": "青葉計測"},
             "locale": "ja-JP", "timezone": "Asia/Tokyo", "consent": true, "consentText": "はい", "confirmed": false}}""", """
            {"type": "track", "userId": "fuzz-2@fuzz.example.co.jp", "anonymousId": "fuzz-visitor-2", "event": "Form Submitted",
             "properties": {"form": "contact", "employees": 120, "industry": "機械", "nested": [{"a": null, "b": [1.5, true]}]},
             "context": {"locale": "ja", "page": {"path": "/contact", "title": "お問い合わせ"}, "traits": {"name": "山田 花子"}}}""", """
            {"type": "page", "anonymousId": "fuzz-visitor-3", "name": "Products", "sentAt": "2026-11-20T01:00:01Z",
             "timestamp": "2026-11-20T01:00:00.123Z", "properties": {"url": "https://www.example.co.jp/products?a=1#b"},
             "context": {"page": {"referrer": "https://www.example.com/"}}}""", """
            {"type": "track", "messageId": "fuzz-message-4", "anonymousId": "fuzz-visitor-3",
             "userId": "fuzz-3@fuzz.example.co.jp", "event": "SeminarAttended", "properties": {"seminar": "vibration"}}""");

    @Autowired
    IntakeClient intake;

    @Autowired
    Secrets secrets;

    @Autowired
    List<BackgroundWork> background;

    @Autowired
    JdbcClient jdbc;

    private long parkedBefore;

    @BeforeEach
    void whoIsParked() {
        parkedBefore = parked();
    }

    @AfterEach
    void nobodyWasParkedByIt() {
        background.forEach(BackgroundWork::workOff);

        assertThat(parked()).isEqualTo(parkedBefore);
    }

    @Override
    public InputKind kind() {
        var sound = new ArrayList<>(ITEMS);
        sound.add("{\"sentAt\": \"2026-11-20T01:00:02Z\", \"batch\": [" + String.join(",\n", ITEMS) + "]}");
        sound.add("{\"batch\": [" + ITEMS.get(1) + "], \"context\": {\"library\": {\"name\": \"x\"}}}");
        var attacks = new ArrayList<>(HostileValues.JSON);
        for (var value : NoItemBreaksTheIntakeTests.absurd()) {
            attacks.add("{\"type\": \"track\", \"userId\": %s, \"event\": \"Form Submitted\"}".formatted(value));
            attacks.add(
                    "{\"type\": \"identify\", \"userId\": \"fuzz-5\", \"traits\": {\"email\": \"fuzz-5@fuzz.example.co.jp\","
                            + " \"name\": %1$s, \"company\": %1$s, \"timezone\": %1$s}}".formatted(value));
        }
        return InputKind.ofTexts("intake items", sound, attacks, this::send);
    }

    private String send(byte[] body) {
        var text = new String(body, StandardCharsets.UTF_8);
        var answer = intake.post(
                call(text), BodyPublishers.ofByteArray(body), IntakeClient.basic(secrets.get("HAGUKUMI_SERVER_KEY")));
        assertThat(answer.status()).as("%s", answer.body()).isIn(202, 400);
        return answer.status() == 202 ? InputKind.TAKEN : "400";
    }

    /** History is imported by the same batches. */
    private static String call(String text) {
        if (text.contains("\"batch\"")) return text.length() % 4 == 0 ? "import" : "batch";
        var type = TYPE.matcher(text);
        return type.find() ? type.group(1) : "track";
    }

    private long parked() {
        return jdbc.sql("select count(*) from parked_lead").query(Long.class).single();
    }
}
