package dev.hagukumi.scenario.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every scenario has a picture for the docs, drawn from the model as it is now. */
class PicturesTests {

    @ParameterizedTest
    @MethodSource("dev.hagukumi.scenario.model.ModelFiles#models")
    void aPictureIsAsNewAsItsModel(Path model) throws IOException, NoSuchAlgorithmException {
        var name = model.getFileName().toString().replace(".bpmn", ".svg");
        var digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(model)));

        assertThat(Path.of("docs", "images", name))
                .as("draw it anew: see docs/images/render.mjs")
                .content()
                .contains("sha256:" + digest);
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void aPictureHasAModel(String picture) throws IOException {
        assertThat(ModelFiles.models()).extracting(ModelFiles::name).contains(picture);
    }

    /** All but those that the benchmarks draw. */
    static Stream<String> pictures() throws IOException {
        try (var files = Files.list(Path.of("docs", "images"))) {
            return files
                    .map(ModelFiles::name)
                    .filter(name -> name.endsWith(".svg") && !name.endsWith("-benchmark.svg"))
                    .map(name -> name.replace(".svg", ".bpmn"))
                    .toList()
                    .stream();
        }
    }
}
