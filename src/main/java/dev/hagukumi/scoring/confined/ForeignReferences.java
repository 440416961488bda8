package dev.hagukumi.scoring.confined;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/**
 * Finds what the classes compiled of rules refer to and may not: types, fields, methods, bootstraps, constants, annotations,
 * wherever a class file can name them. What is inherited from outside is foreign too, so that a class of theirs lends nothing.
 */
final class ForeignReferences {
    private static final String CLASS = ".class";

    private final AllowedReferences allowed;
    private final Map<String, byte[]> classes;
    private final Set<String> ours;
    private final Set<String> declared = new HashSet<>();
    private final Set<String> foreign = new TreeSet<>();

    ForeignReferences(AllowedReferences allowed, Map<String, byte[]> classes) {
        this.allowed = allowed;
        this.classes = classes;
        this.ours = classes.keySet().stream()
                .map(path -> path.substring(0, path.length() - CLASS.length()))
                .collect(Collectors.toSet());
    }

    Collection<String> all() {
        for (var name : ours) if (!isGenerated(name)) refuse(name, "");
        classes.forEach(this::noteWhatItDeclares);
        classes.values().forEach(this::readReferences);
        return foreign;
    }

    /** Rules lie in packages of their folders; a class elsewhere could pass for one of the house or of the generator. */
    private static boolean isGenerated(String name) {
        return name.startsWith("rules/") || name.startsWith("org/drools/project/model/ProjectModel_");
    }

    private void noteWhatItDeclares(String path, byte[] bytes) {
        var reader = new ClassReader(bytes);
        if (!path.equals(reader.getClassName() + CLASS)) refuse(reader.getClassName(), "");
        reader.accept(new NoteMembers(reader.getClassName()), ClassReader.SKIP_CODE);
    }

    private void readReferences(byte[] bytes) {
        // The writer makes the reader walk into every method; what it writes is thrown away.
        new ClassReader(bytes).accept(new ClassRemapper(new ClassWriter(0), new Watch()), 0);
    }

    private void checkType(String type) {
        if (!ours.contains(type) && !allowed.hasType(type)) refuse(type, "");
    }

    private void checkMember(String type, String name, String descriptor) {
        if (!allowed.hasMember(type, name) && !declared.contains(type + "." + name + descriptor))
            refuse(type, "." + name);
    }

    private void refuse(String type, String member) {
        foreign.add(type.replace('/', '.').replace('$', '.') + member);
    }

    private final class NoteMembers extends ClassVisitor {
        private final String type;

        private NoteMembers(String type) {
            super(Opcodes.ASM9);
            this.type = type;
        }

        @Override
        public @Nullable MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            declared.add(type + "." + name + descriptor);
            return null;
        }

        @Override
        public @Nullable FieldVisitor visitField(
                int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
            declared.add(type + "." + name + descriptor);
            return null;
        }
    }

    /** Is asked for a new name of whatever a class names, and only looks. */
    private final class Watch extends Remapper {
        private Watch() {
            super(Opcodes.ASM9);
        }

        @Override
        public String map(String type) {
            checkType(type);
            return type;
        }

        @Override
        public String mapMethodName(String type, String name, String descriptor) {
            checkMember(type, name, descriptor);
            return name;
        }

        @Override
        public String mapFieldName(String type, String name, String descriptor) {
            checkMember(type, name, descriptor);
            return name;
        }
    }
}
