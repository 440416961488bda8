package dev.hagukumi.security;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the operations of a JAX-RS resource, and of all resources it leads to, from their annotations. */
final class RestOperations {

    /** @param path a template such as {@code /task/{id}/claim} */
    record Operation(String verb, String path) {}

    private final List<Operation> operations = new ArrayList<>();

    private RestOperations() {}

    static List<Operation> of(Class<?> root) {
        var path = find(root, Path.class);
        if (path == null) return List.of();
        var reader = new RestOperations();
        reader.read(root, join("", path.value()), new LinkedHashSet<>());
        return reader.operations;
    }

    private void read(Class<?> resource, String prefix, Set<Class<?>> above) {
        if (!above.add(resource)) return;
        for (var method : resource.getMethods()) {
            var annotations = annotationsOf(method);
            var path = annotations.stream()
                    .filter(Path.class::isInstance)
                    .map(annotation -> ((Path) annotation).value())
                    .findFirst()
                    .orElse(null);
            var verb = annotations.stream()
                    .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                    .filter(java.util.Objects::nonNull)
                    .map(HttpMethod::value)
                    .findFirst()
                    .orElse(null);
            var full = path == null ? prefix : join(prefix, path);
            if (verb != null) operations.add(new Operation(verb, full.isEmpty() ? "/" : full));
            else if (path != null) read(method.getReturnType(), full, above);
        }
        above.remove(resource);
    }

    /** A method may be annotated where it was declared first. */
    private static List<Annotation> annotationsOf(Method method) {
        var found = new ArrayList<>(List.of(method.getAnnotations()));
        for (var type : supertypes(method.getDeclaringClass())) {
            try {
                found.addAll(List.of(type.getMethod(method.getName(), method.getParameterTypes())
                        .getAnnotations()));
            } catch (NoSuchMethodException e) {
                // declared elsewhere
            }
        }
        return found;
    }

    private static <A extends Annotation> @Nullable A find(Class<?> type, Class<A> annotation) {
        var own = type.getAnnotation(annotation);
        return own != null
                ? own
                : supertypes(type).stream()
                        .map(above -> above.getAnnotation(annotation))
                        .filter(java.util.Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private static Set<Class<?>> supertypes(Class<?> type) {
        var found = new LinkedHashSet<Class<?>>();
        if (type.getSuperclass() != null) {
            found.add(type.getSuperclass());
            found.addAll(supertypes(type.getSuperclass()));
        }
        Arrays.stream(type.getInterfaces()).forEach(above -> {
            found.add(above);
            found.addAll(supertypes(above));
        });
        return found;
    }

    private static String join(String prefix, String path) {
        var inner = path.replaceAll("^/+|/+$", "");
        return inner.isEmpty() ? prefix : prefix + "/" + inner;
    }
}
