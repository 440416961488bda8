package dev.hagukumi.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** {@code java -jar hagukumi.jar rules …}, as the page for marketers tells: nothing else is started. */
class RulesFromTheJarTests {
    @TempDir
    Path folder;

    private record Said(int exit, List<String> lines) {}

    private static Said rules(String... words) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "-Xmx512m", "-jar", System.getProperty("hagukumi.jar"), "rules"));
        command.addAll(List.of(words));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), said.lines().toList());
    }

    @Test
    void theShippedRulesFitAndTheirCasesHold() throws Exception {
        var tested = rules("test", "rules");

        assertThat(tested.exit()).as(tested.toString()).isZero();
        assertThat(tested.lines()).singleElement().asString().endsWith("golden cases, 0 found wrong.");
    }

    @Test
    void aRuleThatOnlyTheCompilerRefusesIsNamedFromInsideTheJar() throws Exception {
        FileSystemUtils.copyRecursively(Path.of("rules"), folder);
        var broken = folder.resolve("engagement").resolve("mails.drl");
        Files.writeString(
                broken,
                Files.readString(broken).replaceFirst("\\$reaction\\.points\\(\\)\\);", "\\$reaction.type());"));

        var checked = rules("check", folder.toString());

        assertThat(checked.exit()).as(checked.toString()).isEqualTo(1);
        assertThat(checked.lines())
                .anySatisfy(
                        line -> assertThat(line).startsWith(broken + ":12: Opened a mail: the rule does not compile"));
    }
}
