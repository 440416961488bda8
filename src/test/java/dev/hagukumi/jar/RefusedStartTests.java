package dev.hagukumi.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What does not fit stops the start and says what, where and how to mend it. */
class RefusedStartTests {
    @TempDir
    Path data;

    @TempDir
    Path rules;

    @Test
    void aBrokenRuleIsNamedWithItsFileAndLine() throws Exception {
        copy(Path.of("rules"), rules);
        Files.writeString(
                rules.resolve("engagement/broken.drl"),
                "package engagement;\n\nrule \"broken\"\nwhen\n  nonsense(\nthen\nend\n");

        try (var jar =
                HagukumiJar.start(Map.of("HAGUKUMI_DATA", data.toString(), "HAGUKUMI_RULES", rules.toString()))) {
            var said = jar.refusal();

            assertThat(said).contains("engagement/broken.drl:").contains("APPLICATION FAILED TO START");
        }
    }

    @Test
    void halfADeploymentIsRefused() throws Exception {
        try (var jar = HagukumiJar.start(Map.of("HAGUKUMI_DATA", data.toString(), "SPRING_MAIL_HOST", "127.0.0.1"))) {
            assertThat(jar.refusal()).contains("spring.mail.host is set but spring.datasource.url is not");
        }
    }

    private static void copy(Path from, Path to) throws Exception {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(target);
                else Files.copy(file, target);
            }
        }
    }
}
