package dev.hagukumi.scoring.confined;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/** Answers the types that rules may refer to, and no other of the house or of Java. */
class ConfinedClassLoader extends ClassLoader {
    private static final ClassLoader HOUSE = ConfinedClassLoader.class.getClassLoader();

    private final AllowedReferences allowed;

    ConfinedClassLoader(AllowedReferences allowed) {
        super("rules", null);
        this.allowed = allowed;
    }

    boolean answers(String type) {
        return allowed.hasType(type);
    }

    boolean answersResource(String name) {
        return name.startsWith("META-INF/kie.");
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!answers(name.replace('.', '/'))) throw new ClassNotFoundException(name + " is foreign to rules");
        return HOUSE.loadClass(name);
    }

    @Override
    public @Nullable URL getResource(String name) {
        return answersResource(name) ? HOUSE.getResource(name) : null;
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return answersResource(name) ? HOUSE.getResources(name) : Collections.emptyEnumeration();
    }
}
