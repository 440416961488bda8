package dev.hagukumi.security;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.security.fuzz.Fuzzed;
import dev.hagukumi.security.fuzz.InputKind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Models as the Modeler sends them, beside every mail and form they could ask for; each is deployed and taken back. */
@HagukumiTest
class ModelsFuzzTests implements Fuzzed {
    private static final Path SHIPPED = Path.of("processes");
    private static final Path CASES = Path.of("src", "test", "resources", "scenarios");
    private static final String MODEL = ".bpmn";

    private static final SortedMap<String, byte[]> BESIDE = beside();

    TriedDeployments deployments;

    @BeforeEach
    void theEngine(@Autowired AutowireCapableBeanFactory beans) {
        deployments = beans.createBean(TriedDeployments.class);
    }

    @Override
    public InputKind kind() {
        var sound = new ArrayList<>(Seeds.texts(SHIPPED, MODEL));
        sound.addAll(Seeds.texts(CASES.resolve("accepted"), MODEL));
        var attacks = new ArrayList<>(Seeds.texts(CASES.resolve("refused"), MODEL));
        attacks.addAll(HostileModels.all());
        return InputKind.ofTexts("models", sound, attacks, this::deploy);
    }

    private String deploy(byte[] model) {
        var files = new TreeMap<>(BESIDE);
        files.put("model.bpmn", model);
        return deployments.of(files);
    }

    /** The forms as they are, and a short mail for each that a model sends: mails have a fuzz of their own. */
    private static SortedMap<String, byte[]> beside() {
        var files = new TreeMap<String, byte[]>();
        for (var folder : List.of(SHIPPED, CASES)) {
            for (var form : Seeds.files(folder, ".form")) files.put(name(form), bytes(Seeds.text(form)));
            for (var mail : Seeds.files(folder, ".ja.mail")) files.put(name(mail), bytes(SentMails.withBody("Hello")));
        }
        return files;
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
