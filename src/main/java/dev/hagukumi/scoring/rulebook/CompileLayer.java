package dev.hagukumi.scoring.rulebook;

import dev.hagukumi.scoring.confined.Confinement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/**
 * Compiles the rules of one layer to classes, and loads them only once they were read and refer to nothing foreign. Nothing
 * else in the house builds rules.
 */
final class CompileLayer {
    /** Makes each build's id its own, so that nobody loads what another build left there. */
    private static final AtomicLong BUILDS = new AtomicLong();

    /** The rules do not compile. The compiler's own words rarely name the place: {@link BlameRules} finds it. */
    static final class DoesNotCompile extends Exception {
        DoesNotCompile(String message) {
            super(message);
        }
    }

    private final Layer layer;
    private final String version;
    private final Confinement confinement;

    CompileLayer(Layer layer, String version, Confinement confinement) {
        this.layer = layer;
        this.version = version;
        this.confinement = confinement;
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
        var id = kie.newReleaseId(
                "dev.hagukumi",
                "rules-" + layer.name().toLowerCase(Locale.ROOT),
                version + "-" + BUILDS.incrementAndGet());
        try {
            build(id, texts);
            return load(id);
        } catch (DoesNotCompile e) {
            kie.getRepository().removeKieModule(id);
            throw e;
        } catch (Throwable e) {
            kie.getRepository().removeKieModule(id);
            throw new DoesNotCompile(e.toString());
        }
    }

    private CompiledLayer load(ReleaseId id) {
        var container = KieServices.get().newKieContainer(id, confinement.whileRunning());
        try {
            return new CompiledLayer(container.getKieBase(), container, id);
        } catch (Throwable e) {
            container.dispose();
            throw e;
        }
    }

    private void build(ReleaseId id, Map<String, String> texts) throws DoesNotCompile {
        var kie = KieServices.get();
        var files = kie.newKieFileSystem();
        files.generateAndWritePomXML(id);
        files.write("src/main/resources/rules/vocabulary/vocabulary.drl", vocabulary());
        texts.forEach((path, text) -> files.write("src/main/resources/" + path, text));
        var built = kie.newKieBuilder(files, confinement.whileCompiling()).buildAll(ExecutableModelProject.class);
        var errors = built.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) throw new DoesNotCompile(errors.get(0).getText());
        var foreign = confinement.foreignIn(((InternalKieModule) built.getKieModule()).getClassesMap());
        if (!foreign.isEmpty())
            throw new DoesNotCompile("it refers to " + foreign.stream().limit(5).collect(Collectors.joining(", "))
                    + ", which no rule may");
    }

    /** Declares every verb, so that a session accepts them even where no rule says them. */
    private String vocabulary() {
        return layer.verbs.keySet().stream()
                .map(layer::declaration)
                .collect(Collectors.joining("\n", "package rules.vocabulary;\n", ""));
    }
}
