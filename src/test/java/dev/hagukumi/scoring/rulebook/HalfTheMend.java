package dev.hagukumi.scoring.rulebook;

import dev.hagukumi.scoring.confined.Confinement;
import dev.hagukumi.scoring.facts.Reaction;
import dev.hagukumi.scoring.facts.ScoreVerbs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Opens rules with one half of what keeps foreign code out of the server switched off, so that each shows that it suffices
 * alone; and with both, to see that an attack is one.
 */
public final class HalfTheMend {
    private HalfTheMend() {}

    /** Rules may refer to anything, and nobody looks. */
    private record Unconfined() implements Confinement {
        @Override
        public ClassLoader whileCompiling() {
            return Unconfined.class.getClassLoader();
        }

        @Override
        public ClassLoader whileRunning() {
            return Unconfined.class.getClassLoader();
        }

        @Override
        public Collection<String> foreignIn(Map<String, byte[]> classes) {
            return List.of();
        }
    }

    /** Opens the file: checked as it is written, compiled and fired without a look at what came out. */
    public static void checkBeforeOnly(String drl) {
        var files = OneRuleFile.among("attack.drl", drl);
        new OpenRules(Duration.ofMinutes(2), layer -> new Unconfined())
                .open(files)
                .close();
    }

    /** Compiles the file as it is, reads what came out, and runs it where that passes. Answers what was refused; empty where nothing was. */
    public static String checkAfterOnly(String drl) {
        return run(drl, Layer.AWARDS.confinement());
    }

    /** Compiles and runs the file as it is. */
    public static String checkNothing(String drl) {
        return run(drl, new Unconfined());
    }

    private static String run(String drl, Confinement confinement) {
        var folder = drl.substring("package ".length(), drl.indexOf(';')).replace('.', '/');
        try (var compiled =
                new CompileLayer(Layer.AWARDS, "attack", confinement).compileTexts(Map.of(folder + "/f.drl", drl))) {
            var facts = new ArrayList<>(List.of(new Reaction("MailOpened", "spring", 10, false)));
            new FireRules().run(compiled.base(), Map.of("score", new Silent()), facts);
            return "";
        } catch (CompileLayer.DoesNotCompile refused) {
            return String.valueOf(refused.getMessage());
        } catch (RuntimeException failed) {
            return "";
        }
    }

    private static final class Silent implements ScoreVerbs {
        @Override
        public void add(int points) {}

        @Override
        public void addOncePer(String object, int points) {}

        @Override
        public void keepAt(int points) {}
    }
}
