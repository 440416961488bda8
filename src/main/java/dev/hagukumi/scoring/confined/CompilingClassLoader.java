package dev.hagukumi.scoring.confined;

import org.drools.wiring.dynamic.DynamicProjectClassLoader;

/**
 * What the compiler of the rules works with. It reads the bytes of any class, because to compile is to compare signatures; it
 * loads only what rules may refer to and parts of the compiler, and defines nothing: a type that a rule file declares would
 * else be initialised before anybody looked at it.
 */
final class CompilingClassLoader extends DynamicProjectClassLoader {
    CompilingClassLoader(AllowedReferences allowed) {
        super(new Parent(allowed), null);
    }

    @Override
    public InternalTypesClassLoader makeClassLoader() {
        throw new SecurityException("rules declare no types");
    }

    @Override
    public Class<?> writeClass(String name, byte[] bytecode) {
        throw new SecurityException("rules declare no types, not even " + name);
    }

    private static final class Parent extends ConfinedClassLoader {
        private Parent(AllowedReferences allowed) {
            super(allowed);
        }

        @Override
        boolean answers(String type) {
            return super.answers(type)
                    || type.startsWith("org/drools/core/base/accumulators/")
                    || type.startsWith("org/drools/ecj/");
        }

        @Override
        boolean answersResource(String name) {
            return super.answersResource(name) || name.endsWith(".class");
        }
    }
}
