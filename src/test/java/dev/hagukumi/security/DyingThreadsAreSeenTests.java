package dev.hagukumi.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.platform.Loops;
import dev.hagukumi.platform.Secrets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.TestRestTemplate;
import tools.jackson.databind.JsonNode;

/** S3: whatever one pass in the background throws, the next follows; health knows every loop by its name. */
@HagukumiTest
class DyingThreadsAreSeenTests {
    @Autowired
    TestRestTemplate http;

    @Autowired
    Secrets secrets;

    @Autowired
    Loops loops;

    @Test
    void healthNamesEveryLoopOfTheHouse() {
        assertThat(details().propertyNames())
                .contains(
                        "broadcasts",
                        "job-acquisition",
                        "mail-dispatcher-0",
                        "message-inbox",
                        "pipeline-1",
                        "pipeline-2",
                        "rules-watch",
                        "score-rebuild",
                        "silence-sweep");
    }

    @Test
    void aPassThatRunsOutOfMemoryOrStackIsFollowedByTheNext() {
        var passes = new AtomicInteger();
        var loop = loops.start("attacked", Duration.ofMillis(10), self -> {
            switch (passes.incrementAndGet()) {
                case 1 -> throw new OutOfMemoryError("planted");
                case 2 -> throw new StackOverflowError("planted");
                default -> {}
            }
        });

        try {
            await().until(() -> passes.get() > 3);
            assertThat(details().get("attacked").asString()).isEqualTo("well");
        } finally {
            loop.end();
        }
    }

    private JsonNode details() {
        var operations = http.withBasicAuth("operations", secrets.get("HAGUKUMI_OPERATIONS_PASSWORD"));
        return Objects.requireNonNull(operations.getForObject("/actuator/health", JsonNode.class))
                .get("components")
                .get("loops")
                .get("details");
    }
}
