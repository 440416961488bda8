package dev.hagukumi.scoring.confined;

import static org.assertj.core.api.Assertions.assertThat;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ANEWARRAY;
import static org.objectweb.asm.Opcodes.CHECKCAST;
import static org.objectweb.asm.Opcodes.GETSTATIC;
import static org.objectweb.asm.Opcodes.H_INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INSTANCEOF;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.NOP;
import static org.objectweb.asm.Opcodes.V17;

import dev.hagukumi.scoring.facts.Reaction;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** Wherever a class file can name something, it is seen; the classes are written by hand, as no compiler would. */
class ForeignReferencesTests {
    private static final String RUNTIME = "java/lang/Runtime";
    private static final AllowedReferences ALLOWED = new AllowedReferences(List.of(Reaction.class));

    private static Collection<String> foreign(String path, String name, String parent, Consumer<ClassWriter> body) {
        var writer = new ClassWriter(0);
        writer.visit(V17, ACC_PUBLIC, name, null, parent, null);
        body.accept(writer);
        writer.visitEnd();
        return new ForeignReferences(ALLOWED, Map.of(path, writer.toByteArray())).all();
    }

    private static Collection<String> foreign(Consumer<ClassWriter> body) {
        return foreign("rules/x/A.class", "rules/x/A", "java/lang/Object", body);
    }

    private static Collection<String> inCode(Consumer<MethodVisitor> code) {
        return foreign(writer -> code(writer, code));
    }

    private static void code(ClassWriter writer, Consumer<MethodVisitor> code) {
        var method = writer.visitMethod(ACC_PUBLIC | ACC_STATIC, "ours", "()V", null, null);
        method.visitCode();
        code.accept(method);
        method.visitEnd();
    }

    @Test
    void whatRulesMayReferToIsFine() {
        var fact = Type.getInternalName(Reaction.class);

        assertThat(inCode(code -> {
                    code.visitMethodInsn(INVOKEVIRTUAL, fact, "points", "()I", false);
                    code.visitMethodInsn(INVOKESTATIC, "java/lang/Integer", "valueOf", "(I)Ljava/lang/Integer;", false);
                    code.visitMethodInsn(INVOKESTATIC, "rules/x/A", "ours", "()V", false);
                    code.visitLdcInsn(Type.getObjectType(fact));
                    code.visitTypeInsn(ANEWARRAY, "[Ljava/lang/String;");
                }))
                .isEmpty();
    }

    @Test
    void typesAreSeenWhereverTheyStand() {
        assertThat(foreign("rules/x/A.class", "rules/x/A", "java/lang/ClassLoader", writer -> {}))
                .containsExactly("java.lang.ClassLoader");
        assertThat(foreign(writer -> writer.visitField(0, "field", "[[L" + RUNTIME + ";", null, null)
                        .visitEnd()))
                .containsExactly("java.lang.Runtime");
        assertThat(foreign(writer -> writer.visitMethod(0, "method", "(L" + RUNTIME + ";)V", null, null)
                        .visitEnd()))
                .containsExactly("java.lang.Runtime");
        assertThat(foreign(writer -> writer.visitMethod(0, "method", "()V", null, new String[] {RUNTIME})
                        .visitEnd()))
                .containsExactly("java.lang.Runtime");
        assertThat(foreign(writer -> writer.visitField(
                                0, "list", "Ljava/util/List;", "Ljava/util/List<L" + RUNTIME + ";>;", null)
                        .visitEnd()))
                .containsExactly("java.lang.Runtime");
        assertThat(foreign(writer ->
                        writer.visitAnnotation("Ljava/lang/Deprecated;", true).visitEnd()))
                .containsExactly("java.lang.Deprecated");
        assertThat(foreign(writer -> writer.visitAnnotation("Ljava/lang/Override;", true)
                        .visit("value", Type.getObjectType(RUNTIME))))
                .containsExactly("java.lang.Runtime");
    }

    @Test
    void codeIsSeen() {
        assertThat(inCode(code -> code.visitTypeInsn(CHECKCAST, RUNTIME))).containsExactly("java.lang.Runtime");
        assertThat(inCode(code -> code.visitTypeInsn(INSTANCEOF, "[L" + RUNTIME + ";")))
                .containsExactly("java.lang.Runtime");
        assertThat(inCode(code -> code.visitMultiANewArrayInsn("[[L" + RUNTIME + ";", 1)))
                .containsExactly("java.lang.Runtime");
        assertThat(inCode(code -> code.visitFieldInsn(GETSTATIC, "java/lang/System", "out", "Ljava/io/PrintStream;")))
                .containsExactly("java.io.PrintStream", "java.lang.System.out");
        assertThat(inCode(code -> code.visitMethodInsn(INVOKESTATIC, "java/lang/System", "exit", "(I)V", false)))
                .containsExactly("java.lang.System.exit");
        assertThat(inCode(code -> code.visitMethodInsn(
                        INVOKEVIRTUAL, Type.getInternalName(Reaction.class), "getClass", "()Ljava/lang/Class;", false)))
                .containsExactly(Reaction.class.getName() + ".getClass");
        assertThat(inCode(code -> code.visitMethodInsn(
                        INVOKEVIRTUAL, "[Ljava/lang/String;", "clone", "()Ljava/lang/Object;", false)))
                .isNotEmpty();
        assertThat(inCode(code -> {
                    var begin = new Label();
                    var end = new Label();
                    code.visitTryCatchBlock(begin, end, end, RUNTIME);
                    code.visitLabel(begin);
                    code.visitInsn(NOP);
                    code.visitLabel(end);
                }))
                .containsExactly("java.lang.Runtime");
    }

    @Test
    void constantsAndBootstrapsAreSeen() {
        var exit = new Handle(H_INVOKESTATIC, "java/lang/System", "exit", "(I)V", false);

        assertThat(inCode(code -> code.visitLdcInsn(Type.getObjectType(RUNTIME))))
                .containsExactly("java.lang.Runtime");
        assertThat(inCode(code -> code.visitLdcInsn(Type.getMethodType("()L" + RUNTIME + ";"))))
                .containsExactly("java.lang.Runtime");
        assertThat(inCode(code -> code.visitLdcInsn(exit))).containsExactly("java.lang.System.exit");
        assertThat(inCode(code -> code.visitInvokeDynamicInsn("any", "()V", exit)))
                .containsExactly("java.lang.System.exit");
        assertThat(inCode(code -> code.visitLdcInsn(new ConstantDynamic("any", "I", exit))))
                .containsExactly("java.lang.System.exit");
        var concat = new Handle(
                H_INVOKESTATIC,
                "java/lang/invoke/StringConcatFactory",
                "makeConcatWithConstants",
                "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;Ljava/lang/String;[Ljava/lang/Object;)Ljava/lang/invoke/CallSite;",
                false);
        assertThat(inCode(code -> code.visitInvokeDynamicInsn("any", "()Ljava/lang/String;", concat, "x", exit)))
                .containsExactly("java.lang.System.exit");
    }

    @Test
    void whatAClassOfTheirsInheritsIsForeignAsWell() {
        var parent = "org/drools/modelcompiler/dsl/pattern/D";

        assertThat(foreign(
                        "rules/x/A.class",
                        "rules/x/A",
                        parent,
                        writer -> code(
                                writer,
                                code -> code.visitMethodInsn(INVOKESTATIC, "rules/x/A", "entryPoint", "()V", false))))
                .containsExactly("rules.x.A.entryPoint");
        assertThat(inCode(code -> {
                    code.visitVarInsn(ALOAD, 0);
                    code.visitMethodInsn(INVOKEVIRTUAL, "rules/x/A", "getClass", "()Ljava/lang/Class;", false);
                }))
                .containsExactly("rules.x.A.getClass");
    }

    @Test
    void aClassThatCouldPassForAnotherIsForeign() {
        assertThat(foreign("org/drools/model/A.class", "org/drools/model/A", "java/lang/Object", writer -> {}))
                .contains("org.drools.model.A");
        assertThat(foreign("rules/x/A.class", "java/lang/String", "java/lang/Object", writer -> {}))
                .contains("java.lang.String");
    }
}
