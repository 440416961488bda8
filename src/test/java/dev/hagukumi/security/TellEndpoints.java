package dev.hagukumi.security;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.glassfish.jersey.server.ResourceConfig;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Writes down where the application listens and every endpoint it has, whoever brought it: nothing can be forgotten. */
class TellEndpoints {
    static final String FILE = "test.endpoints";

    private static final Set<String> ALL_VERBS = Set.of("GET", "POST", "PUT", "DELETE");

    private final ServletWebServerApplicationContext context;
    private final Set<String> endpoints = new TreeSet<>();

    TellEndpoints(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    @EventListener
    void tell(ApplicationReadyEvent ready) throws IOException, ReflectiveOperationException {
        context.getBeansOfType(AbstractHandlerMapping.class).values().forEach(this::collect);
        var servlets = context.getBean(ServletContext.class).getServletRegistrations();
        for (var servlet : servlets.values()) collect(servlet);
        var file = Path.of(context.getEnvironment().getRequiredProperty(FILE));
        var port = String.valueOf(Objects.requireNonNull(context.getWebServer()).getPort());
        var written = Files.write(
                file.resolveSibling("writing"),
                Stream.concat(Stream.of(port), endpoints.stream()).toList());
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private void collect(AbstractHandlerMapping mapping) {
        if (mapping instanceof RequestMappingInfoHandlerMapping methods)
            methods.getHandlerMethods().keySet().forEach(this::collect);
        else if (mapping instanceof AbstractUrlHandlerMapping urls)
            urls.getHandlerMap().keySet().forEach(path -> add(Set.of("GET"), path, "file"));
    }

    private void collect(RequestMappingInfo method) {
        var verbs = method.getMethodsCondition().getMethods().stream()
                .map(Enum::name)
                .toList();
        method.getPatternValues().forEach(path -> add(verbs.isEmpty() ? ALL_VERBS : verbs, path, "web"));
    }

    private void collect(ServletRegistration servlet) throws ReflectiveOperationException {
        var application = servlet.getInitParameter("jakarta.ws.rs.Application");
        for (var mapping : servlet.getMappings()) {
            var prefix = mapping.replaceFirst("/\\*$", "");
            if (application != null) {
                var made = (Application)
                        Class.forName(application).getDeclaredConstructor().newInstance();
                add(made.getClasses(), prefix);
            } else if (servlet.getClassName().equals("org.glassfish.jersey.servlet.ServletContainer")) {
                add(context.getBean(ResourceConfig.class).getClasses(), prefix);
            } else {
                add(Set.of("SERVLET"), mapping, servlet.getName());
            }
        }
    }

    private void add(Set<Class<?>> resources, String prefix) {
        for (var resource : resources)
            RestOperations.of(resource)
                    .forEach(operation -> add(List.of(operation.verb()), prefix + operation.path(), "rest"));
    }

    private void add(Iterable<String> verbs, String path, String source) {
        for (var verb : verbs) endpoints.add(verb + " " + path + " " + source);
    }
}
