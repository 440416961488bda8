package dev.hagukumi.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.hagukumi.Hagukumi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

class WallsTests {
    private static final Path MAIN = Path.of("src", "main", "java");
    private static final int PUBLIC_TYPES_AT_A_ROOT = 12;
    private static final int CODE_LINES = 150;

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.hagukumi");

    @Test
    void modulesCallDownAndThroughFrontDoorsOnly() {
        ApplicationModules.of(Hagukumi.class).verify();
    }

    @Test
    void aCallUpIsCaught() {
        assertThatThrownBy(() -> planted("planted.upward").verify())
                .isInstanceOf(Violations.class)
                .hasMessageContaining("CallsUp");
    }

    @Test
    void aVisitToAPrivateRoomIsCaught() {
        assertThatThrownBy(() -> planted("planted.modules").verify())
                .isInstanceOf(Violations.class)
                .hasMessageContaining("Private");
    }

    static Stream<Arguments> walls() {
        return Stream.of(
                Arguments.of(Walls.CAMUNDA_LIVES_IN_SCENARIO, "planted.camundaoutside"),
                Arguments.of(Walls.DROOLS_LIVES_IN_SCORING, "planted.droolsoutside"),
                Arguments.of(Walls.MAIL_LIVES_IN_MAIL, "planted.mailoutside"),
                Arguments.of(Walls.NOBODY_KNOWS_THE_OLD_JACKSON, "planted.oldjackson"),
                Arguments.of(Walls.HTML_LIVES_IN_CONSOLE, "planted.htmloutside"),
                Arguments.of(Walls.TIME_COMES_FROM_THE_CLOCK, "planted.clock"),
                Arguments.of(Walls.LOOPS_OUTLIVE_ERRORS, "planted.thread"),
                Arguments.of(Walls.WHAT_IS_PUBLISHED_IS_HEARD, "planted.unheard"),
                Arguments.of(Walls.ROOMS_FORM_NO_CIRCLE, "planted.circle"),
                Arguments.of(Walls.ROOMS_OF_THE_CONSOLE_KNOW_THE_FRAME_ALONE, "planted.neighbours"),
                Arguments.of(Walls.NOBODY_INJECTS_FIELDS, "planted.field"),
                Arguments.of(Walls.NAMES_SAY_WHAT_A_CLASS_IS, "planted.name"),
                Arguments.of(Walls.FEW_COLLABORATORS, "planted.manyargs"));
    }

    @ParameterizedTest
    @MethodSource("walls")
    void theHouseKeepsTheWallAndAPlantedViolationIsCaught(ArchRule wall, String planted) {
        var violation = new ClassFileImporter().importPackages(planted);

        assertThat(wall.evaluate(violation).hasViolation())
                .as("the violation planted in " + planted)
                .isTrue();
        wall.check(HOUSE);
    }

    @Test
    void everyPackageSaysInOneSentenceWhatItIsAndKnowsNoNullByDefault() throws IOException {
        for (var folder : packages()) {
            var info = folder.resolve("package-info.java");
            assertThat(info).exists();
            assertThat(Files.readString(info)).startsWith("/**").contains("@NullMarked");
        }
    }

    @Test
    void aFrontDoorStaysSmall() {
        for (var module : ApplicationModules.of(Hagukumi.class)) {
            var root = HOUSE.that(DescribedPredicate.describe(
                    "public types at the root of " + module.getDisplayName(),
                    type -> type.getPackageName().equals(module.getBasePackage().getName())
                            && type.getModifiers().contains(JavaModifier.PUBLIC)
                            && type.isTopLevelClass()));
            assertThat(root.stream().map(JavaClass::getSimpleName).filter(name -> !name.equals("package-info")))
                    .as(module.getDisplayName())
                    .hasSizeLessThanOrEqualTo(PUBLIC_TYPES_AT_A_ROOT);
        }
    }

    @Test
    void noClassGrowsBeyondOneThought() throws IOException {
        for (var file : sources()) {
            var code = Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty()
                            && !line.startsWith("*")
                            && !line.startsWith("/")
                            && !line.startsWith("import "))
                    .count();
            assertThat(code).as(file.toString()).isLessThanOrEqualTo(CODE_LINES);
        }
    }

    private static ApplicationModules planted(String root) {
        return ApplicationModules.of(root, new ImportOption.OnlyIncludeTests());
    }

    private static List<Path> packages() throws IOException {
        return sources().stream().map(Path::getParent).distinct().toList();
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
