package dev.hagukumi.console;

import static dev.hagukumi.Answered.body;

import java.time.Instant;
import java.util.Map;
import org.springframework.boot.resttestclient.TestRestTemplate;
import tools.jackson.databind.JsonNode;

/** Lets ten o'clock of the next business day in Tokyo come, so that no rule about hours disturbs a test. */
public final class BusinessMorning {
    private BusinessMorning() {}

    /** Moves the clock over HTTP and answers what time it is then. */
    public static Instant comes(TestRestTemplate http) {
        var face = body(http.getForEntity("/demo/clock", JsonNode.class));
        return passes(http, Map.of("to", face.get("nextMorning").asString()));
    }

    /** Lets time pass, e.g. {@code P3D}; all that is due by then has happened. */
    public static Instant passes(TestRestTemplate http, String by) {
        return passes(http, Map.of("by", by));
    }

    private static Instant passes(TestRestTemplate http, Map<String, String> order) {
        var moved = http.postForEntity("/demo/clock/forward", order, JsonNode.class);
        if (!moved.getStatusCode().is2xxSuccessful())
            throw new AssertionError("the clock did not go forward: " + moved.getStatusCode() + " " + moved.getBody());
        return Instant.parse(body(moved).get("now").asString());
    }
}
