package dev.hagukumi.jar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.mail.SmtpSink;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** The jar for servers with the environment of docker-compose.yml, against a PostgreSQL and a mail server it did not start. */
@TestInstance(Lifecycle.PER_CLASS)
class DeployedTests {
    private static final String CLIENT = "HAGUKUMI_SEGMENT_CLIENT";
    private static final String ADMIN_PASSWORD = "value-of-hagukumi_admin_password";
    private static final String SERVER_KEY = "value-of-hagukumi_server_key";

    @TempDir
    static Path data;

    @TempDir
    static Path secrets;

    private final SmtpSink mail = SmtpSink.start();
    private EmbeddedPostgres database;
    private HagukumiJar jar;
    private URI address;

    @BeforeAll
    void startTheJar() throws Exception {
        database = EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
        makeTheRoleOfTheApplication();
        jar = HagukumiJar.startServer(environment());
        address = jar.addressOfDeployment();
    }

    @AfterAll
    void endAll() throws Exception {
        if (jar != null) jar.close();
        mail.close();
        database.close();
    }

    @Test
    void usesWhatIsConfiguredAndStartsNothingEmbedded() throws Exception {
        var admin = new Http(address, "admin", ADMIN_PASSWORD);
        var intake = new Http(address, SERVER_KEY, "");

        var taken = intake.statusOfPost(
                "/v1/identify", Map.of("userId", "u1", "traits", Map.of("email", "someone@example.co.jp")));

        assertThat(taken).isEqualTo(202);
        assertThat(admin.get("/api/leads?email=someone%40example.co.jp").get("content"))
                .hasSize(1);
        assertThat(admin.get("/engine-rest/user/count").get("count").asInt())
                .as("no demo account outside the embedded default")
                .isEqualTo(1);
        assertThat(admin.status("/demo/clock")).as("no tour").isEqualTo(403);
        assertThat(admin.status("/actuator/health/readiness"))
                .as("health is elsewhere")
                .isNotEqualTo(200);
        assertThat(data).as("nothing embedded keeps data").isEmptyDirectory();
        assertThat(jar.output()).doesNotContain("value-of-hagukumi");
    }

    @Test
    void operationsReadWhatItIsMadeOf() throws Exception {
        var admin = new Http(jar.addressOfManagement(), "admin", ADMIN_PASSWORD);

        var parts = admin.get("/actuator/sbom/application").get("components");

        assertThat(parts)
                .extracting(part -> part.get("purl").asString())
                .anySatisfy(part -> assertThat(part).startsWith("pkg:maven/org.camunda.bpm/camunda-engine@7.24.0"));
    }

    @Test
    void healthAndMetricsHaveAPortOfTheirOwnBehindTheSameSignOn() throws Exception {
        var management = jar.addressOfManagement();

        assertThat(management.getPort()).isNotEqualTo(address.getPort());
        assertThat(new Http(management, "nobody", "wrong").status("/actuator/prometheus"))
                .isEqualTo(401);
        var admin = new Http(management, "admin", ADMIN_PASSWORD);
        assertThat(admin.status("/actuator/health/readiness")).isEqualTo(200);
        assertThat(admin.status("/actuator/prometheus")).isEqualTo(200);
        assertThat(admin.get("/actuator/health")
                        .get("components")
                        .get("loops")
                        .get("status")
                        .asString())
                .isEqualTo("UP");
        assertThat(admin.status("/api/leads")).isEqualTo(404);
    }

    @Test
    void worksAsARoleThatOwnsItsDatabaseAndNothingElse() throws Exception {
        try (var connection = database.getDatabase("hagukumi", "hagukumi").getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery("select rolsuper, (select count(*) from pg_tables"
                        + " where tableowner = current_user) from pg_roles where rolname = current_user")) {
            found.next();
            assertThat(found.getBoolean(1)).isFalse();
            assertThat(found.getInt(2)).isGreaterThan(50);
        }
    }

    @Test
    @EnabledIf(
            value = "officialClientIsInstalled",
            disabledReason = "HAGUKUMI_SEGMENT_CLIENT names no folder with the client")
    void theOfficialClientOfTheSegmentApiSimplyWorks() throws Exception {
        var check = new ProcessBuilder("node", "check.mjs").directory(new File(System.getenv(CLIENT)));
        check.environment().put("HAGUKUMI_URL", address.toString());
        check.environment().put("HAGUKUMI_SERVER_KEY", SERVER_KEY);
        check.environment().put("HAGUKUMI_ADMIN_PASSWORD", ADMIN_PASSWORD);
        var process = check.redirectErrorStream(true).start();

        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
    }

    static boolean officialClientIsInstalled() {
        var installed = System.getenv(CLIENT) != null;
        if (!installed && "true".equals(System.getenv("CI")))
            throw new IllegalStateException("CI must install the official client: see .ci/run");
        return installed;
    }

    /** As docker/database-role.sh does. */
    private void makeTheRoleOfTheApplication() throws SQLException {
        try (var connection = database.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role hagukumi login");
            statement.execute("create database hagukumi owner hagukumi");
        }
    }

    /** What the compose file gives the application, with its own services' places filled in. */
    @SuppressWarnings("unchecked") // as the file is
    private Map<String, String> environment() throws IOException {
        Map<String, Map<String, Map<String, Object>>> compose =
                new Yaml().load(Files.readString(Path.of("docker-compose.yml")));
        var hagukumi = compose.get("services").get("hagukumi");
        var environment = new HashMap<String, String>();
        ((Map<String, String>) hagukumi.get("environment"))
                .forEach((name, value) -> environment.put(name, filledIn(value)));
        for (var name : (List<String>) hagukumi.get("secrets"))
            Files.writeString(
                    secrets.resolve(name), filledIn("${" + name.replace('.', '_') + "}") + System.lineSeparator());
        environment.put("HAGUKUMI_SECRETS", secrets.toString());
        environment.put("SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:" + database.getPort() + "/hagukumi");
        environment.put("HAGUKUMI_PROXIES", "");
        environment.put("HAGUKUMI_HOSTS", "");
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
