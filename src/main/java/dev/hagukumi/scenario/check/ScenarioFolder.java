package dev.hagukumi.scenario.check;

import dev.hagukumi.scenario.published.Labels;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One scenario as its author keeps it: a folder with a model, its mails and its forms.
 *
 * @param files name → content
 */
public record ScenarioFolder(String name, SortedMap<String, byte[]> files) {

    /** Whether a file belongs to a scenario at all. */
    public static boolean holds(String file) {
        return isModel(file) || file.endsWith(".mail") || file.endsWith(".form") || file.equals(Labels.FILE);
    }

    /** Under either of the names that modelers give it. */
    public static boolean isModel(String file) {
        return file.endsWith(".bpmn") || file.endsWith(".bpmn20.xml");
    }

    /** The mails and forms as text. */
    public Map<String, String> texts() {
        var texts = new TreeMap<String, String>();
        files.forEach((file, content) -> {
            if (!isModel(file)) texts.put(file, new String(content, StandardCharsets.UTF_8));
        });
        return texts;
    }

    /** The mails only, as text. */
    public static Map<String, String> mails(Map<String, String> texts) {
        var mails = new TreeMap<>(texts);
        mails.keySet().removeIf(file -> !file.endsWith(".mail"));
        return mails;
    }
}
