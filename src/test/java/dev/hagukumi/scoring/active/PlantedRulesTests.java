package dev.hagukumi.scoring.active;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.platform.Clock;
import dev.hagukumi.platform.Finding;
import dev.hagukumi.platform.UnfitContent;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Rules that are broken in any way are refused by a reload, which tells the place; the old ones stay. */
@HagukumiTest
class PlantedRulesTests {
    @Autowired
    StoredRules stored;

    @Autowired
    Clock clock;

    @Autowired
    ActiveRules application;

    @TempDir
    Path folder;

    @AfterEach
    void endTheFoldersReign() {
        application.reload("the end of a test");
    }

    static List<PlantedRules> planted() {
        return PlantedRules.all();
    }

    @ParameterizedTest
    @MethodSource("planted")
    void aReloadOfBrokenRulesNamesThePlaceAndLeavesTheOldOnes(PlantedRules planted) {
        try (var node = new Node(folder, stored, clock).started()) {
            var before = node.active().version();
            node.with(planted.path(), planted.text());

            var unfit =
                    catchThrowableOfType(UnfitContent.class, () -> node.active().reload("a marketer"));

            assertThat(unfit.findings())
                    .extracting(Finding::toString)
                    .anySatisfy(told -> assertThat(told).startsWith(folder + "/" + planted.told()));
            assertThat(node.active().version()).isEqualTo(before);
            assertThat(node.active().current().isOpen()).isTrue();
            assertThat(stored.active().orElseThrow().version()).isEqualTo(before);
        }
    }

    @Test
    void everyKindOfMistakeIsPlanted() {
        assertThat(planted()).hasSizeGreaterThanOrEqualTo(22);
    }
}
