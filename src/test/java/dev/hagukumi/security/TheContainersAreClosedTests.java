package dev.hagukumi.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** S23: what is broken into in a container becomes no more than it was; no secret is seen by whoever lists settings. */
class TheContainersAreClosedTests {
    private static final Path COMPOSE = Path.of("docker-compose.yml");

    @ParameterizedTest
    @ValueSource(strings = {"database", "mail", "hagukumi"})
    void noContainerHasRightsItDoesNotNeed(String service) throws IOException {
        assertThat(service(service))
                .containsEntry("cap_drop", List.of("ALL"))
                .containsEntry("security_opt", List.of("no-new-privileges:true"))
                .containsEntry("read_only", true)
                .doesNotContainKey("cap_add")
                .doesNotContainKey("privileged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"database", "mail", "hagukumi"})
    @SuppressWarnings("unchecked") // as the file is
    void noSecretIsASetting(String service) throws IOException {
        var environment = (Map<String, String>)
                Objects.requireNonNullElse(service(service).get("environment"), Map.of());

        assertThat(environment.keySet())
                .filteredOn(name -> name.matches(".*(PASSWORD|KEY|SECRET|TOKEN).*"))
                .allMatch(name -> name.endsWith("_FILE"));
        assertThat(Files.readString(Path.of(".env.example")).lines())
                .noneMatch(line -> line.matches("\\w*(PASSWORD|KEY|SECRET|TOKEN)\\w*=.*"));
    }

    @Test
    @SuppressWarnings("unchecked") // as the file is
    void everySecretIsAFileThatOnlyThoseGetWhoNeedIt() throws IOException {
        Map<String, Map<String, Map<String, String>>> compose = new Yaml().load(Files.readString(COMPOSE));

        assertThat(Objects.requireNonNull(compose.get("secrets")).values())
                .allMatch(secret -> String.valueOf(secret.get("file")).startsWith("./secrets/"));
        assertThat((List<String>) service("hagukumi").get("secrets")).doesNotContain("database-superuser-password");
        assertThat(service("mail")).doesNotContainKey("secrets");
    }

    @Test
    @SuppressWarnings("unchecked") // as the file is
    void theApplicationIsNoSuperuserOfItsDatabase() throws IOException {
        var superuser = ((Map<String, String>)
                        Objects.requireNonNull(service("database").get("environment")))
                .get("POSTGRES_USER");
        var application = ((Map<String, String>)
                        Objects.requireNonNull(service("hagukumi").get("environment")))
                .get("SPRING_DATASOURCE_USERNAME");

        assertThat(application).isNotEqualTo(superuser);
        assertThat(Path.of("docker", "database-role.sh")).isExecutable();
    }

    @Test
    @SuppressWarnings("unchecked") // as the file is
    void nothingIsOpenToOtherMachinesButByAProxy() throws IOException {
        for (var service : List.of("mail", "hagukumi"))
            assertThat((List<String>) service(service).get("ports")).allMatch(port -> port.startsWith("127.0.0.1:"));
        assertThat(service("database")).doesNotContainKey("ports");
    }

    @Test
    void aProcessWithoutMemoryEndsAndHealthIsAskedAtItsOwnPort() throws IOException {
        var image = Files.readString(Path.of("Dockerfile"));

        assertThat(image)
                .contains("-XX:+ExitOnOutOfMemoryError", "USER hagukumi", "ENV MANAGEMENT_SERVER_PORT=8081")
                .contains("/dev/tcp/127.0.0.1/$MANAGEMENT_SERVER_PORT");
        assertThat(Files.readString(Path.of("pom.xml")))
                .as("mvn spring-boot:run")
                .contains("<jvmArguments>-XX:+ExitOnOutOfMemoryError</jvmArguments>");
    }

    private static Map<String, Object> service(String name) throws IOException {
        Map<String, Map<String, Map<String, Object>>> compose = new Yaml().load(Files.readString(COMPOSE));
        return Objects.requireNonNull(
                Objects.requireNonNull(compose.get("services")).get(name));
    }
}
