package dev.hagukumi.platform.secret;

import dev.hagukumi.platform.MissingSetting;
import dev.hagukumi.platform.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What the environment sets wins, also later; else what the embedded default generated; else an error. */
@Component
class SecretsFromEnvironment implements Secrets {
    private final Environment environment;
    private final @Nullable GeneratedSecrets generated;

    SecretsFromEnvironment(Environment environment, ObjectProvider<GeneratedSecrets> generated) {
        this.environment = environment;
        this.generated = generated.getIfAvailable();
    }

    @Override
    public String get(String name) {
        if (isConfigured(name)) return environment.getRequiredProperty(name);
        if (generated == null) throw new MissingSetting(name, "outside the embedded default no secret is generated.");
        return generated.get(name);
    }

    @Override
    public boolean isConfigured(String name) {
        return !environment.getProperty(name, "").isBlank();
    }
}
