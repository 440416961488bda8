package dev.hagukumi.scenario.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.hagukumi.platform.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsTests {

    @Test
    void anElementIsCalledAsItsReaderSpeaks() {
        var labels = Labels.read("Wait: {ja: 待つ, en: Wait}\nOnlyJapanese: {ja: 日本語だけ}\n");

        assertThat(labels.of("Wait", Locale.JAPAN)).contains("待つ");
        assertThat(labels.of("Wait", Locale.ENGLISH)).contains("Wait");
        assertThat(labels.of("OnlyJapanese", Locale.ENGLISH)).isEmpty();
        assertThat(labels.of("Nothing", Locale.ENGLISH)).isEmpty();
        assertThat(Labels.read("# nothing yet\n").names()).isEmpty();
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                arguments("[a, b]", "is no list of elements"),
                arguments("Wait: 待つ", "Wait: give its names as"),
                arguments("Wait: {fr: Attendre}", "'fr' is no language"),
                arguments("Wait: {ja: ''}", "Wait: ja has 1 to 200"),
                arguments("Wait: {ja: a, ja: b}", "duplicate key"),
                arguments("Wait: {ja: a?b}, x", "cannot be read as YAML"),
                arguments("a: &a {ja: x}\nb: *a", "cannot be read as YAML"),
                arguments("a: !!java.net.URL [\"x\"]", "cannot be read as YAML"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatIsWrongIsSaid(String yaml, String said) {
        assertThatThrownBy(() -> Labels.read(yaml)).isInstanceOf(BadInput.class).hasMessageContaining(said);
    }

    /** Every shipped scenario is named in both languages, and names nothing that is not there. */
    @ParameterizedTest
    @ValueSource(strings = {"document-request", "sales-handoff"})
    void shippedScenariosAreNamedInBothLanguages(String scenario) throws IOException {
        var folder = Path.of("processes", scenario);
        var model = Bpmn.readModelFromStream(Files.newInputStream(folder.resolve(scenario + ".bpmn")));
        var drawn = Bpmn.convertToString(model);
        var published = new Published(model, Labels.read(Files.readString(folder.resolve(Labels.FILE))));

        assertThat(published.gaps().missing()).isEmpty();
        assertThat(published.gaps().stale()).isEmpty();
        assertThat(published.title(scenario, Locale.JAPANESE).orElse("")).matches(".*\\p{IsHan}.*");
        assertThat(published.xml(Locale.JAPANESE))
                .contains(published.names(Locale.JAPANESE).values());
        assertThat(Bpmn.convertToString(model))
                .as("the model itself stays as it is")
                .isEqualTo(drawn);
    }

    @Test
    void whatDoesNotFitTheModelIsKnown() {
        var model = Bpmn.createExecutableProcess("tour")
                .name("Tour")
                .startEvent("Begin")
                .name("Begin")
                .endEvent("End")
                .name("End")
                .done();

        var gaps = new Published(model, Labels.read("Begin: {ja: 始, en: Begin}\nGone: {ja: 無}\nEnd: {ja: 終}\n")).gaps();

        assertThat(gaps.missing()).containsExactly("End", "tour");
        assertThat(gaps.stale()).containsExactly("Gone");
    }
}
