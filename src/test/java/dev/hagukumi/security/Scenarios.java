package dev.hagukumi.security;

import dev.hagukumi.scenario.TestModels;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.model.bpmn.Bpmn;

/** Scenarios that are fit to be deployed, for what an attack adds to them. */
final class Scenarios {

    private Scenarios() {}

    /** The XML of a small model that starts and moves by activities that every installation knows. */
    static String model(String key) {
        return Bpmn.convertToString(TestModels.messageOrThreeDays(key, "WebinarReplayed", "TrialStarted"));
    }

    /** The same, with these attributes (or namespaces) on its root. */
    static String modelWith(String key, String attributes) {
        return model(key).replaceFirst("<definitions ", "<definitions " + attributes.replace("$", "\\$") + " ");
    }

    static Map<String, byte[]> files(String... namesAndContents) {
        var files = new LinkedHashMap<String, byte[]>();
        for (var i = 0; i < namesAndContents.length; i += 2)
            files.put(namesAndContents[i], namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
        return files;
    }
}
