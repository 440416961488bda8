package dev.hagukumi.security;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the one {@link Deployment} of a build when the first test asks for it, and ends it with the last test. */
class SharedDeployment implements BeforeAllCallback, ParameterResolver {

    @Override
    public void beforeAll(ExtensionContext context) {
        of(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Deployment.class;
    }

    @Override
    public Deployment resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return of(context);
    }

    private static Deployment of(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(SharedDeployment.class))
                .computeIfAbsent(Deployment.class, nothing -> Deployment.start(), Deployment.class);
    }
}
