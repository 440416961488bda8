package dev.hagukumi.jar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.mail.SmtpSink;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** The jar with the environment of docker-compose.yml, against a PostgreSQL and a mail server it did not start. */
class DeployedTests {
    @TempDir
    static Path data;

    @Test
    void usesWhatIsConfiguredAndStartsNothingEmbedded() throws Exception {
        try (var database = EmbeddedPostgres.builder()
                        .setRegisterShutdownHook(false)
                        .start();
                var mail = SmtpSink.start();
                var jar = HagukumiJar.start(environment(database, mail))) {
            var address = jar.addressOfDeployment();
            var admin = new Http(address, "admin", "value-of-hagukumi_admin_password");
            var intake = new Http(address, "value-of-hagukumi_write_key", "");

            var taken = intake.statusOfPost(
                    "/v1/identify", Map.of("userId", "u1", "traits", Map.of("email", "someone@example.co.jp")));

            assertThat(taken).isEqualTo(202);
            assertThat(admin.get("/api/leads?email=someone%40example.co.jp").get("content"))
                    .hasSize(1);
            assertThat(admin.get("/engine-rest/user/count").get("count").asInt())
                    .as("no demo account outside the embedded default")
                    .isEqualTo(1);
            assertThat(admin.status("/demo/clock")).as("no tour").isIn(403, 404);
            assertThat(admin.status("/actuator/health/readiness")).isEqualTo(200);
            assertThat(data).as("nothing embedded keeps data").isEmptyDirectory();
            assertThat(jar.output()).doesNotContain("value-of-hagukumi");
        }
    }

    /** What the compose file gives the application, with its own services' places filled in. */
    private Map<String, String> environment(EmbeddedPostgres database, SmtpSink mail) throws IOException {
        Map<String, Map<String, Map<String, Map<String, String>>>> compose =
                new Yaml().load(Files.readString(Path.of("docker-compose.yml")));
        var environment = new HashMap<String, String>();
        compose.get("services")
                .get("hagukumi")
                .get("environment")
                .forEach((name, value) -> environment.put(name, filledIn(value)));
        environment.put("SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:" + database.getPort() + "/postgres");
        environment.put("SPRING_DATASOURCE_USERNAME", "postgres");
        environment.put("SPRING_MAIL_HOST", "127.0.0.1");
        environment.put("SPRING_MAIL_PORT", Integer.toString(mail.port()));
        environment.put("HAGUKUMI_PUBLIC_URL", "https://nurture.example.co.jp");
        environment.put("HAGUKUMI_SITE_URL", "https://www.example.co.jp");
        environment.put("HAGUKUMI_MAIL_SENDER_ADDRESS", "marketing@example.co.jp");
        environment.put("HAGUKUMI_DATA", data.toString());
        return environment;
    }

    private static String filledIn(String value) {
        return Pattern.compile("\\$\\{(\\w+)[^}]*}")
                .matcher(value)
                .replaceAll(asked -> "value-of-" + asked.group(1).toLowerCase(java.util.Locale.ROOT));
    }
}
