package dev.hagukumi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;
import org.yaml.snakeyaml.Yaml;

/** What README and docs tell must be there. */
class DocumentsTests {
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)[^)]*\\)");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final Pattern PLACE = Pattern.compile("(processes|rules|src|docs|\\.ci)/[\\w./-]*");
    private static final Pattern SETTING = Pattern.compile("hagukumi(\\.[a-z0-9-]+)+");

    static List<Path> documents() throws IOException {
        try (var docs = Files.walk(Path.of("docs"))) {
            return Stream.concat(Stream.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")), docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkLeadsSomewhere(Path document) throws IOException {
        for (var target : found(LINK, document))
            assertThat(document.resolveSibling(target).normalize())
                    .as("link in " + document)
                    .exists();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyPlaceThatIsNamedExists(Path document) throws IOException {
        for (var quoted : found(QUOTED, document))
            if (PLACE.matcher(quoted).matches())
                assertThat(Path.of(quoted)).as("place in " + document).exists();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everySettingThatIsNamedExists(Path document) throws IOException {
        var known = settings();
        for (var quoted : found(QUOTED, document))
            if (SETTING.matcher(quoted).matches())
                assertThat(known).as("settings named in " + document).contains(quoted);
    }

    @Test
    void theReadmeNamesEveryModuleOfTheHouse() throws IOException {
        var readme = Files.readString(Path.of("README.md"));

        for (var module : ApplicationModules.of(Hagukumi.class))
            assertThat(readme).contains("| `" + module.getIdentifier() + "` |");
    }

    @Test
    void theGateRunsTheTestCommandOfTheReadme() throws IOException {
        assertThat(Files.readString(Path.of("README.md")))
                .contains("mvn spring-boot:run")
                .contains("\nmvn verify ");
        assertThat(Files.readString(Path.of(".ci", "run")).lines())
                .last()
                .asString()
                .isEqualTo("mvn -B -ntp verify");
    }

    @Test
    void theExampleNamesEveryValueThatTheComposeFileAsksFor() throws IOException {
        var asked = new TreeSet<>(found(Pattern.compile("\\$\\{(\\w+)"), Path.of("docker-compose.yml")));
        var offered = new TreeSet<>(found(Pattern.compile("(?m)^(\\w+)="), Path.of(".env.example")));

        assertThat(offered).isEqualTo(asked);
    }

    @Test
    void theComposeFileIsYamlWithTheThreeServices() throws IOException {
        Map<String, Map<String, Object>> compose = new Yaml().load(Files.readString(Path.of("docker-compose.yml")));

        assertThat(compose.get("services")).containsOnlyKeys("database", "mail", "hagukumi");
    }

    private static List<String> found(Pattern pattern, Path file) throws IOException {
        return pattern.matcher(Files.readString(file))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static TreeSet<String> settings() throws IOException {
        var metadata = Files.readString(Path.of("target", "classes", "META-INF", "spring-configuration-metadata.json"));
        return new TreeSet<>(Pattern.compile("\"name\": \"(hagukumi[^\"]+)\"")
                .matcher(metadata)
                .results()
                .map(match -> match.group(1))
                .toList());
    }
}
