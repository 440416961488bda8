package dev.hagukumi.platform.secret;

import dev.hagukumi.platform.Secrets;
import dev.hagukumi.platform.Secrets.MissingSetting;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What the environment sets wins, also later; else what the embedded default generated; else an error. */
@Component
class SecretsFromEnvironment implements Secrets {
    private static final Logger LOG = LoggerFactory.getLogger(SecretsFromEnvironment.class);

    private final Environment environment;
    private final @Nullable GeneratedSecrets generated;

    SecretsFromEnvironment(Environment environment, ObjectProvider<GeneratedSecrets> generated) {
        this.environment = environment;
        this.generated = generated.getIfAvailable();
    }

    @Override
    public String get(String name) {
        if (isConfigured(name)) return configured(name, environment.getRequiredProperty(name));
        if (generated == null) throw new MissingSetting(name, "outside the embedded default no secret is generated.");
        return generated.get(name);
    }

    /** On one's own machine, where only the loopback address is listened on, anything goes; it is told all the same. */
    private String configured(String name, String value) {
        weakness(value).ifPresent(why -> {
            if (generated == null) throw new WeakSecret(name, why);
            LOG.warn("{} is easy to guess: {}. A deployment would refuse it.", name, why);
        });
        return value;
    }

    @Override
    public Optional<String> weakness(String password, String... known) {
        return GuessedPasswords.weakness(password, known);
    }

    @Override
    public boolean isConfigured(String name) {
        return !environment.getProperty(name, "").isBlank();
    }
}
