package dev.hagukumi.console.scenario;

import dev.hagukumi.scenario.ScenarioKey;
import dev.hagukumi.scenario.ScenarioModels;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The model as it was drawn, and every file that was published beside it. */
@RestController
class ScenarioFiles {
    private static final String VERSION = ScenarioPlace.PATH + "/{key}/versions/{version}";

    private final ScenarioModels models;

    ScenarioFiles(ScenarioModels models) {
        this.models = models;
    }

    @GetMapping(path = VERSION + "/model", produces = MediaType.APPLICATION_XML_VALUE)
    String model(@PathVariable String key, @PathVariable int version, Locale language) {
        return models.xml(new ScenarioKey(key), version, language);
    }

    /** Always saved, never shown: whoever drew the model decides what is in it. */
    @GetMapping(VERSION + "/files/{name}")
    ResponseEntity<byte[]> file(@PathVariable String key, @PathVariable int version, @PathVariable String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(models.file(new ScenarioKey(key), version, name));
    }
}
