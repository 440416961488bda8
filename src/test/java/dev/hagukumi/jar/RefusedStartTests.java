package dev.hagukumi.jar;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What does not fit stops the start and says what, where and how to mend it. */
class RefusedStartTests {
    @TempDir
    Path data;

    @TempDir
    Path rules;

    @TempDir
    Path processes;

    @Test
    void aBrokenRuleIsNamedWithItsFileAndLine() throws Exception {
        copy(Path.of("rules"), rules);
        Files.writeString(
                rules.resolve("engagement/broken.drl"),
                "package engagement;\n\nrule \"broken\"\nwhen\n  nonsense(\nthen\nend\n");

        try (var jar =
                HagukumiJar.start(Map.of("HAGUKUMI_DATA", data.toString(), "HAGUKUMI_RULES", rules.toString()))) {
            assertThat(jar.refusal())
                    .containsPattern("engagement/broken\\.drl:\\d+: ")
                    .contains("APPLICATION FAILED TO START");
        }
    }

    @Test
    void aBrokenModelAndABrokenMailAreNamedWithTheirPlaces() throws Exception {
        copy(Path.of("processes"), processes);
        var model = processes.resolve("document-request").resolve("document-request.bpmn");
        Files.writeString(model, Files.readString(model).replace(">P3D<", ">three days<"));
        var mail = processes.resolve("document-request").resolve("reminder.en.mail");
        Files.writeString(mail, Files.readString(mail) + "\n{{ lead.shoeSize }}\n");

        try (var jar = HagukumiJar.start(
                Map.of("HAGUKUMI_DATA", data.toString(), "HAGUKUMI_PROCESSES", processes.toString()))) {
            assertThat(jar.refusal())
                    .contains("APPLICATION FAILED TO START")
                    .containsPattern("document-request/document-request\\.bpmn:\\d+: \\w+: .*three days")
                    .containsPattern("document-request/reminder\\.en\\.mail:\\d+: .*shoeSize");
        }
    }

    @Test
    void halfADeploymentIsRefused() throws Exception {
        try (var jar = HagukumiJar.start(Map.of("HAGUKUMI_DATA", data.toString(), "SPRING_MAIL_HOST", "127.0.0.1"))) {
            assertThat(jar.refusal()).contains("spring.mail.host is set but spring.datasource.url is not");
        }
    }

    @Test
    void aDeploymentWithAWeakPasswordIsRefused() throws Exception {
        var environment = Map.of(
                "HAGUKUMI_DATA", data.toString(),
                "SPRING_MAIL_HOST", "127.0.0.1",
                "HAGUKUMI_ADMIN_PASSWORD", "admin",
                "HAGUKUMI_SERVER_KEY", "seven-herons-over-the-lagoon",
                "HAGUKUMI_WRITE_KEY", "violet-umbrella-in-the-rain");

        try (var database =
                EmbeddedPostgres.builder().setRegisterShutdownHook(false).start()) {
            var deployed = new HashMap<>(environment);
            deployed.put("SPRING_DATASOURCE_URL", database.getJdbcUrl("postgres", "postgres"));
            deployed.put("HAGUKUMI_PUBLIC_URL", "https://nurture.example.co.jp");
            deployed.put("HAGUKUMI_SITE_URL", "https://www.example.co.jp");
            for (var part : List.of("ADDRESS", "NAME", "LEGAL_NAME", "POSTAL_ADDRESS", "CONTACT"))
                deployed.put("HAGUKUMI_MAIL_SENDER_" + part, "marketing@example.co.jp");
            try (var jar = HagukumiJar.start(deployed)) {
                assertThat(jar.refusal())
                        .contains("APPLICATION FAILED TO START")
                        .contains("HAGUKUMI_ADMIN_PASSWORD in the environment is too easy to guess")
                        .contains("openssl rand -base64 24");
            }
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
