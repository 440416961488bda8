package dev.hagukumi.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.scenario.check.CheckScenario;
import dev.hagukumi.scenario.check.ScenarioFolder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Models of sub-processes within sub-processes, of many ways and many circles are judged in little time. */
@HagukumiTest
class NoModelIsTooMuchForUsTests {
    private static final Duration SHORT = Duration.ofSeconds(15);

    @Autowired
    CheckScenario check;

    static List<String> models() {
        return List.copyOf(HostileModels.named().keySet());
    }

    @ParameterizedTest
    @MethodSource("models")
    @Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
    void itIsJudgedInLittleTime(String name) {
        var model = Objects.requireNonNull(HostileModels.named().get(name));
        var begun = System.nanoTime();

        var findings = check.findings(
                new ScenarioFolder(name, new TreeMap<>(Map.of("model.bpmn", model.getBytes(StandardCharsets.UTF_8)))));

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SHORT);
        assertThat(findings).isNotEmpty();
    }
}
