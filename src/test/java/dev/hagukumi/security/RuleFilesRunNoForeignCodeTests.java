package dev.hagukumi.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.hagukumi.platform.UnfitContent;
import dev.hagukumi.scoring.RulesCommand;
import dev.hagukumi.scoring.rulebook.HalfTheMend;
import dev.hagukumi.scoring.rulebook.ShippedRules;
import dev.hagukumi.security.RuleAttacks.Attack;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * S1. Whoever writes rules is trusted with points, not with the server. What a rule file says is checked before it is compiled,
 * and what it was compiled to is read before it is loaded; either is enough.
 */
class RuleFilesRunNoForeignCodeTests {

    static Stream<Attack> reported() {
        return RuleAttacks.reported().stream();
    }

    static Stream<Attack> all() {
        return RuleAttacks.all().stream();
    }

    static Stream<Attack> real() {
        return all().filter(Attack::real);
    }

    @BeforeEach
    @AfterEach
    void forget() {
        RuleAttacks.forget();
    }

    @ParameterizedTest
    @MethodSource("reported")
    void withoutAnyCheckItWouldRun(Attack attack) {
        HalfTheMend.checkNothing(attack.drl());

        assertThat(RuleAttacks.ran()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("real")
    @Tag("endurance")
    void withoutAnyCheckItsSiblingsWouldRunToo(Attack attack) {
        HalfTheMend.checkNothing(attack.drl());

        assertThat(RuleAttacks.ran()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("all")
    void theCheckBeforeCompilingIsEnoughAlone(Attack attack) {
        var refused = catchThrowableOfType(UnfitContent.class, () -> HalfTheMend.checkBeforeOnly(attack.drl()));

        assertThat(RuleAttacks.ran()).isFalse();
        assertThat(refused).isNotNull();
        assertThat(refused.findings()).allMatch(finding -> finding.file().equals("attack.drl"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void theReadingOfWhatWasCompiledIsEnoughAlone(Attack attack) {
        var refused = HalfTheMend.checkAfterOnly(attack.drl());

        assertThat(RuleAttacks.ran()).isFalse();
        if (attack.real()) assertThat(refused).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("reported")
    void theCommandRefusesIt(Attack attack, @TempDir Path folder) throws IOException {
        for (var file : ShippedRules.and("engagement/attack.drl", attack.drl()).files()) {
            var path = folder.resolve(file.path());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.text());
        }

        for (var command : List.of("check", "test")) {
            var said = new ByteArrayOutputStream();
            var exit = new RulesCommand(new PrintStream(said, true, StandardCharsets.UTF_8), Map.of())
                    .run(List.of(command, folder.toString()));

            assertThat(exit).isEqualTo(1);
            assertThat(said.toString(StandardCharsets.UTF_8)).contains("attack.drl:");
        }
        assertThat(RuleAttacks.ran()).isFalse();
    }

    @Test
    void rulesNameNothingButTheirVocabularyToTheirClassLoader() {
        var loader = ShippedRules.loader();

        for (var foreign : List.of(
                "java.lang.Runtime",
                "java.lang.ClassLoader",
                "java.io.File",
                "dev.hagukumi.Hagukumi",
                "dev.hagukumi.scoring.RuleKeeper",
                "org.kie.api.runtime.KieRuntime",
                "org.springframework.util.ClassUtils"))
            assertThatThrownBy(() -> loader.loadClass(foreign)).isInstanceOf(ClassNotFoundException.class);
        assertThat(loader.getResource("application.yaml")).isNull();
        assertThat(loader.getResource("java/lang/Runtime.class")).isNull();
    }

    @Test
    void thereIsOneDoor() {
        var scoring = new ClassFileImporter()
                .withImportOption(location -> !location.contains("Tests") && !location.contains("/test"))
                .importPackages("dev.hagukumi.scoring");

        assertThat(callers(
                        scoring,
                        "newKieBuilder",
                        "newKieContainer",
                        "getKieClasspathContainer",
                        "newKieClasspathContainer"))
                .containsOnly("CompileLayer");
        assertThat(constructors(scoring, "CompileLayer")).containsOnly("OpenRules");
        assertThat(constructors(scoring, "RuleSet")).containsOnly("OpenRules");
    }

    /** Who calls a method of this name. */
    private static Set<String> callers(JavaClasses scoring, String... methods) {
        return scoring.stream()
                .flatMap(each -> each.getMethodCallsFromSelf().stream())
                .filter(call -> List.of(methods).contains(call.getTarget().getName()))
                .map(call -> call.getOriginOwner().getSimpleName())
                .collect(Collectors.toSet());
    }

    private static Set<String> constructors(JavaClasses scoring, String type) {
        return scoring.stream()
                .flatMap(each -> each.getConstructorCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().getSimpleName().equals(type))
                .map(call -> call.getOriginOwner().getSimpleName())
                .collect(Collectors.toSet());
    }
}
