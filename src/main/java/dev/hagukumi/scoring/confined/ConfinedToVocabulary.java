package dev.hagukumi.scoring.confined;

import java.util.Collection;
import java.util.Map;

/** Holds rules to the facts they read, the verbs they say, and what the generator of their classes needs. */
public final class ConfinedToVocabulary implements Confinement {
    private final AllowedReferences allowed;

    /** @param vocabulary facts, verbs, and the enums whose constants a rule may name */
    public ConfinedToVocabulary(Collection<Class<?>> vocabulary) {
        this.allowed = new AllowedReferences(vocabulary);
    }

    @Override
    public ClassLoader whileCompiling() {
        return new CompilingClassLoader(allowed);
    }

    @Override
    public ClassLoader whileRunning() {
        return new ConfinedClassLoader(allowed);
    }

    @Override
    public Collection<String> foreignIn(Map<String, byte[]> classes) {
        return new ForeignReferences(allowed, classes).all();
    }
}
