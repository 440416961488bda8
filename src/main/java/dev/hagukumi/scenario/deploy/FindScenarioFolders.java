package dev.hagukumi.scenario.deploy;

import dev.hagukumi.scenario.check.ScenarioFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Finds the scenarios that belong to this installation: those built in, or a folder outside. */
@Component
@EnableConfigurationProperties(ProcessesSettings.class)
class FindScenarioFolders {
    private static final String BUILT_IN = "classpath:";

    private final String place;
    private final ResourcePatternResolver resources;

    FindScenarioFolders(ProcessesSettings settings, ResourcePatternResolver resources) {
        this.place = settings.processes();
        this.resources = resources;
    }

    Collection<ScenarioFolder> find() {
        try {
            var folders = new TreeMap<String, ScenarioFolder>();
            for (var file : files()) {
                var path = file.getURI().toString().split("/");
                var folder = path[path.length - 2];
                if (folder.startsWith(".") || !ScenarioFolder.holds(path[path.length - 1])) continue;
                SortedMap<String, byte[]> files = folders.computeIfAbsent(
                                folder, name -> new ScenarioFolder(name, new TreeMap<>()))
                        .files();
                files.put(path[path.length - 1], file.getContentAsByteArray());
            }
            return folders.values();
        } catch (IOException e) {
            throw new UncheckedIOException("Scenarios cannot be read from " + place, e);
        }
    }

    private List<Resource> files() throws IOException {
        if (place.startsWith(BUILT_IN))
            return List.of(resources.getResources("classpath*:" + place.substring(BUILT_IN.length()) + "/*/*.*"));
        var folder = Path.of(place).toAbsolutePath();
        if (!Files.isDirectory(folder))
            throw new IOException("hagukumi.processes is " + folder + ", which is not a folder");
        return List.of(resources.getResources(folder.toUri() + "/*/*.*"));
    }
}
