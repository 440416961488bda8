package dev.hagukumi.scoring.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.platform.UnfitContent;
import dev.hagukumi.scoring.RuleBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ActiveRulesTests {
    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withUserConfiguration(ActiveRules.class);

    @TempDir
    Path folder;

    @BeforeEach
    void copyTheShippedRules() throws IOException {
        for (var file : ReadRuleFiles.fromClassPath().files()) {
            Files.createDirectories(folder.resolve(file.path()).getParent());
            Files.writeString(folder.resolve(file.path()), file.text());
        }
    }

    private void change(String path, String good, String bad) throws IOException {
        var file = folder.resolve(path);
        Files.writeString(file, Files.readString(file).replace(good, bad));
    }

    @Test
    void aFolderOutsideOverridesTheRulesInTheJar() throws IOException {
        change("points.yaml", "MailOpened:           {points: 10", "MailOpened:           {points: 11");

        application.withPropertyValues("hagukumi.rules=" + folder).run(started -> {
            var book = started.getBean(RuleBook.class);
            assertThat(book.version())
                    .isEqualTo(ReadRuleFiles.from(folder).version())
                    .isNotEqualTo(ReadRuleFiles.fromClassPath().version());
            assertThat(book.scores()).containsExactly("engagement", "web-interest");
            assertThat(book.signals()).containsExactlyInAnyOrder("ReadyForSales", "ActivelyConsidering");
        });
    }

    @Test
    void aBrokenRuleStopsTheStartAndIsNamed() throws IOException {
        change("web-interest/pages.drl", "weight > 0", "wieght > 0");

        application
                .withPropertyValues("hagukumi.rules=" + folder)
                .run(
                        started -> assertThat(started.getStartupFailure())
                                .rootCause()
                                .isInstanceOf(UnfitContent.class)
                                .hasMessageContaining(
                                        folder.resolve("web-interest/pages.drl")
                                                + ":10: Looked at a page that shows interest: PageView has no field 'wieght'; it has path, page, weight"));
    }

    @Test
    void rulesThatCompileTooLongStopTheStart() {
        application
                .withPropertyValues("hagukumi.rules-time-limit=1ms")
                .run(started -> assertThat(started.getStartupFailure())
                        .rootCause()
                        .isInstanceOf(UnfitContent.class)
                        .hasMessageContaining("takes longer"));
    }
}
