package dev.hagukumi.scenario.check;

import dev.hagukumi.platform.Finding;
import dev.hagukumi.scenario.published.Labels;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Says what keeps the files of a scenario from being read at all, before anybody builds something of them. Every file of an
 * author comes by here, from a folder as from the Modeler.
 */
public final class ReadableFiles {
    /** Bytes. A model of several hundred elements has a tenth of it. */
    public static final int LARGEST_FILE = 1_000_000;

    /** Bytes, all files of a scenario together. */
    public static final int LARGEST_SCENARIO = 5_000_000;

    private ReadableFiles() {}

    /**
     * @param folder the scenario's, before each file name; may be empty
     * @param files name → content
     */
    public static List<Finding> findings(String folder, Map<String, byte[]> files) {
        var tooLarge = tooLarge(folder, files);
        if (!tooLarge.isEmpty()) return tooLarge;
        var findings = new ArrayList<Finding>();
        if (files.keySet().stream().noneMatch(ScenarioFolder::isModel))
            findings.add(new Finding(folder, 0, "", "there is no model (.bpmn) among the files"));
        files.forEach((file, content) -> findings.addAll(findings(path(folder, file), content)));
        return findings;
    }

    /** What of it is larger than any scenario is. */
    public static List<Finding> tooLarge(String folder, Map<String, byte[]> files) {
        var findings = new ArrayList<Finding>();
        files.forEach((file, content) -> {
            if (content.length > LARGEST_FILE)
                findings.add(tooLarge(path(folder, file), "the file holds", content.length, LARGEST_FILE));
        });
        var all = files.values().stream().mapToLong(content -> content.length).sum();
        if (all > LARGEST_SCENARIO) findings.add(tooLarge(folder, "the files together hold", all, LARGEST_SCENARIO));
        return findings;
    }

    private static Finding tooLarge(String file, String what, long bytes, int atMost) {
        return new Finding(file, 0, "", "%s %,d bytes; at most %,d are taken".formatted(what, bytes, atMost));
    }

    private static String path(String folder, String file) {
        return folder.isEmpty() ? file : folder + "/" + file;
    }

    private static List<Finding> findings(String file, byte[] content) {
        if (!ScenarioFolder.holds(file.substring(file.lastIndexOf('/') + 1)))
            return one(file, "only .bpmn, .bpmn20.xml, .mail and .form files and labels.yaml can be deployed");
        // What an empty mail lacks is told by whoever reads mails.
        if (content.length == 0 && !file.endsWith(".mail")) return one(file, "the file is empty");
        if (ScenarioFolder.isModel(file)) return PlainXml.findings(file, content);
        if (!isUtf8(content)) return one(file, "the file is not written in UTF-8");
        if (file.endsWith(Labels.FILE)) return PlainLabels.findings(file, content);
        return file.endsWith(".form") ? PlainForm.findings(file, content) : List.of();
    }

    private static boolean isUtf8(byte[] content) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static List<Finding> one(String file, String message) {
        return List.of(new Finding(file, 0, "", message));
    }
}
