package dev.hagukumi.scoring.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hagukumi.platform.UnfitContent;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleFilesTests {

    @TempDir
    Path folder;

    @Test
    void theSameContentHasTheSameVersionWhereverItLies() throws IOException {
        for (var file : ReadRuleFiles.fromClassPath().files()) {
            Files.createDirectories(folder.resolve(file.path()).getParent());
            Files.writeString(folder.resolve(file.path()), file.text());
        }

        assertThat(ReadRuleFiles.from(folder).version())
                .isEqualTo(ReadRuleFiles.fromClassPath().version())
                .hasSize(64);
    }

    @Test
    void anotherNumberIsAnotherVersion() {
        var changed =
                ShippedRules.with("points.yaml", text -> text.replace("ready-for-sales: 50", "ready-for-sales: 60"));

        assertThat(changed.version()).isNotEqualTo(ReadRuleFiles.fromClassPath().version());
    }

    @Test
    void aFolderWithoutPointsIsRefused() {
        assertThatThrownBy(() -> ReadRuleFiles.from(folder))
                .isInstanceOf(UnfitContent.class)
                .hasMessageContaining("points.yaml")
                .hasMessageContaining("missing");
        assertThatThrownBy(() -> ReadRuleFiles.from(folder.resolve("nowhere"))).hasMessageContaining("does not exist");
    }

    @Test
    void aFileInAnotherEncodingIsRefused() throws IOException {
        Files.write(folder.resolve("points.yaml"), "# 点数".getBytes(Charset.forName("windows-31j")));

        assertThatThrownBy(() -> ReadRuleFiles.from(folder)).hasMessageContaining("save it as UTF-8");
    }
}
