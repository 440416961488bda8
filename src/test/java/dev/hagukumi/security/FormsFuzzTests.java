package dev.hagukumi.security;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.scenario.task.FilledForm;
import dev.hagukumi.security.fuzz.Fuzzed;
import dev.hagukumi.security.fuzz.InputKind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.BadUserRequestException;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Forms beside a sound model; those that can be deployed are filled in, with what they ask for and with what they do not. */
@HagukumiTest
class FormsFuzzTests implements Fuzzed {
    private static final Path FOLDER = Path.of("processes", "sales-handoff");
    private static final Pattern KEY = Pattern.compile("\"key\"\\s*:\\s*\"([^\"\\\\]+)\"");

    TriedDeployments deployments;

    @BeforeEach
    void theEngine(@Autowired AutowireCapableBeanFactory beans) {
        deployments = beans.createBean(TriedDeployments.class);
    }

    @Override
    public InputKind kind() {
        return InputKind.ofTexts("forms", Seeds.texts(FOLDER, ".form"), attacks(), this::deployAndFillIn);
    }

    private String deployAndFillIn(byte[] input) {
        var files = new TreeMap<String, byte[]>();
        for (var file : Seeds.files(FOLDER, ""))
            if (file.toString().matches(".*\\.(bpmn|form)"))
                files.put(file.getFileName().toString(), Seeds.text(file).getBytes(StandardCharsets.UTF_8));
        var text = new String(input, StandardCharsets.UTF_8);
        files.put(text.contains("sales-handoff-qualify") ? "qualify.form" : "review.form", input);
        var became = deployments.of(files);
        if (became.equals(InputKind.TAKEN)) fillIn(input, text);
        return became;
    }

    private static void fillIn(byte[] form, String text) {
        var right = new HashMap<String, Object>();
        KEY.matcher(text).results().forEach(key -> right.put(key.group(1), "accept"));
        for (var answers : answers(right)) {
            try {
                FilledForm.check(form, answers);
            } catch (BadUserRequestException refused) {
                // The answer of whoever fills it in does not fit: said so.
            }
        }
    }

    private static List<Map<String, Object>> answers(Map<String, Object> right) {
        var answers = new ArrayList<>(List.<Map<String, Object>>of(right, Map.of(), Map.of("", "x")));
        for (Object hostile : List.of("", "\u0000", "x".repeat(5_000), 1e300, true, List.of("x"))) {
            var wrong = new HashMap<>(right);
            wrong.replaceAll((key, value) -> hostile);
            answers.add(wrong);
        }
        return answers;
    }

    private static List<String> attacks() {
        var attacks = new ArrayList<>(List.of(
                form("{\"components\": ".repeat(60) + "[]" + "}".repeat(60)),
                form("{\"key\": \"a\", \"components\": [".repeat(30) + "]}".repeat(30)),
                form("{\"key\": {}, \"disabled\": \"x\", \"values\": {\"a\": 1}, \"validate\": []}"),
                form("{\"key\": [1], \"readonly\": [], \"values\": 7, \"validate\": {\"maxLength\": 1e400}}"),
                form("{\"key\": \"a\", \"values\": [null, [], {\"value\": {}}], \"validate\": {\"maxLength\": -1}}"),
                form("{\"key\": \"a\", \"validate\": {\"maxLength\": 99999999999999999999}}"),
                form("{\"key\": \"\\u0000\", \"values\": [{\"value\": \"\\ud800\"}]}"),
                form("{\"key\": null, \"disabled\": null, \"values\": null, \"validate\": null}"),
                form("null, 1, \"x\", true, [], [[]]"),
                form("{\"key\": \"a\"}, {\"key\": \"a\"}"),
                form("{\"key\": \"a\", \"key\": \"b\"}"),
                form("{\"" + "k".repeat(60_000) + "\": " + "9".repeat(900) + "}"),
                form("{\"n\": " + "9".repeat(1_100) + "}"),
                "{\"id\": [\"sales-handoff-review\"], \"components\": []}",
                "{\"id\": {\"id\": \"sales-handoff-review\"}, \"components\": []}",
                "{\"id\": 1e999, \"components\": []}",
                "\uFEFF" + form("{\"key\": \"a\"}"),
                form("{\"key\": \"a\"}") + "\u0000"));
        attacks.addAll(HostileValues.JSON);
        return attacks;
    }

    private static String form(String component) {
        return "{\"id\": \"sales-handoff-review\", \"components\": [{\"key\": \"decision\"}, {\"key\": \"reason\"}, "
                + component + "]}";
    }
}
