package dev.hagukumi.scoring.confined;

import java.util.Collection;
import java.util.Map;

/** What rules are held to between their compiler and their first run. */
public interface Confinement {

    /** Beneath the compiler: it may read every class, and defines none, so that nothing of the rules runs while they are compiled. */
    ClassLoader whileCompiling();

    /** Beneath the compiled rules. */
    ClassLoader whileRunning();

    /**
     * What compiled classes refer to and may not, in the words of Java; none of them is loaded.
     *
     * @param classes by their path, with {@code .class}
     */
    Collection<String> foreignIn(Map<String, byte[]> classes);
}
