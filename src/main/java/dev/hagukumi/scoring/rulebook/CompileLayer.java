package dev.hagukumi.scoring.rulebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.Message;

/**
 * Compiles the rules of one layer to classes. Group and artifact are fixed and the version is the hash, so that many reloads
 * leave nothing behind.
 */
final class CompileLayer {

    /** The rules do not compile. The compiler's own words rarely name the place: {@link BlameRules} finds it. */
    static final class DoesNotCompile extends Exception {
        DoesNotCompile(String message) {
            super(message);
        }
    }

    private final Layer layer;
    private final String version;

    CompileLayer(Layer layer, String version) {
        this.layer = layer;
        this.version = version;
    }

    CompiledLayer compile(List<RuleSource> sources) throws DoesNotCompile {
        var files = new LinkedHashMap<String, String>();
        for (var source : sources) {
            var folder = source.tree().getName().replace('.', '/');
            files.put(folder + "/f" + files.size() + ".drl", source.file().text());
        }
        return compileTexts(files);
    }

    /** @param texts DRL by path; the folder is the package */
    // Whatever the compiler throws (it does so on a mismatch of types) is about the rules.
    CompiledLayer compileTexts(Map<String, String> texts) throws DoesNotCompile {
        var kie = KieServices.get();
        var id = kie.newReleaseId("dev.hagukumi", "rules-" + layer.name().toLowerCase(Locale.ROOT), version);
        var loader = CompileLayer.class.getClassLoader();
        try {
            var files = kie.newKieFileSystem();
            files.generateAndWritePomXML(id);
            files.write("src/main/resources/rules/vocabulary/vocabulary.drl", vocabulary());
            texts.forEach((path, text) -> files.write("src/main/resources/" + path, text));
            var results = kie.newKieBuilder(files, loader)
                    .buildAll(ExecutableModelProject.class)
                    .getResults();
            if (results.hasMessages(Message.Level.ERROR))
                throw new DoesNotCompile(
                        results.getMessages(Message.Level.ERROR).get(0).getText());
            var container = kie.newKieContainer(id, loader);
            return new CompiledLayer(container.getKieBase(), container, id);
        } catch (DoesNotCompile e) {
            kie.getRepository().removeKieModule(id);
            throw e;
        } catch (Throwable e) {
            kie.getRepository().removeKieModule(id);
            throw new DoesNotCompile(e.toString());
        }
    }

    /** Declares every verb, so that a session accepts them even where no rule says them. */
    private String vocabulary() {
        return layer.verbs.keySet().stream()
                .map(layer::declaration)
                .collect(Collectors.joining("\n", "package rules.vocabulary;\n", ""));
    }
}
