package dev.hagukumi.scenario.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.scenario.vocabulary.Step;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * The Modeler offers exactly the steps there are. After a step changed, run
 * {@code mvn test -Dtest=ElementTemplatesTests -Dhagukumi.regenerate=true} and commit what it wrote.
 */
class ElementTemplatesTests {
    private static final Path FILE = Path.of("processes", ".camunda", "element-templates", "hagukumi.json");

    @BeforeAll
    static void regenerateOnRequest() throws IOException {
        if (!Boolean.getBoolean("hagukumi.regenerate")) return;
        Files.createDirectories(FILE.getParent());
        Files.writeString(FILE, ElementTemplates.of(steps()));
    }

    @Test
    void areThoseOfTheStepClasses() {
        assertThat(FILE)
                .as("stale: run mvn test -Dtest=ElementTemplatesTests -Dhagukumi.regenerate=true")
                .hasContent(ElementTemplates.of(steps()));
    }

    @Test
    void describeDelegatesThatSayWhatTheyDo() {
        assertThat(steps()).isNotEmpty().allSatisfy(type -> {
            assertThat(JavaDelegate.class).isAssignableFrom(type);
            assertThat(type.getAnnotation(Step.class).name()).isNotBlank();
            assertThat(type.getAnnotation(Step.class).documentation()).endsWith(".");
        });
    }

    private static Stream<Class<?>> steps() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Step.class));
        return scanner.findCandidateComponents("dev.hagukumi").stream()
                .<Class<?>>map(
                        found -> ClassUtils.resolveClassName(Objects.requireNonNull(found.getBeanClassName()), null))
                // Tests bring steps of their own; the Modeler is offered those of the product.
                .filter(type -> placeOf(type).equals(placeOf(Step.class)))
                .sorted(Comparator.comparing(Class::getSimpleName));
    }

    private static URL placeOf(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }
}
