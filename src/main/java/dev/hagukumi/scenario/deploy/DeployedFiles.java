package dev.hagukumi.scenario.deploy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;

/** The files of a deployment, by their names without folders. */
final class DeployedFiles {

    private DeployedFiles() {}

    static String name(String resource) {
        return resource.substring(resource.lastIndexOf('/') + 1);
    }

    static Map<String, byte[]> all(DeploymentEntity deployment) {
        var files = new TreeMap<String, byte[]>();
        deployment.getResources().forEach((resource, content) -> files.put(resource, content.getBytes()));
        return files;
    }

    /** Mails and forms. */
    static Map<String, String> texts(DeploymentEntity deployment) {
        var texts = new TreeMap<String, String>();
        deployment.getResources().forEach((resource, content) -> {
            var name = name(resource);
            if (name.endsWith(".mail") || name.endsWith(".form"))
                texts.put(name, new String(content.getBytes(), StandardCharsets.UTF_8));
        });
        return texts;
    }
}
