package dev.hagukumi.platform.embedded;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.ClassUtils;

/**
 * Decides how this process runs: with neither a database nor a mail server configured it brings its own (profile
 * {@code embedded}) and listens on the loopback address only; with both it uses them; with one of them it refuses to start, as the
 * jar for servers does with neither.
 */
class EmbeddedDefault implements EnvironmentPostProcessor, Ordered {
    static final String PROFILE = "embedded";
    private static final String DATABASE = "spring.datasource.url";
    private static final String MAIL = "spring.mail.host";
    private static final String MANAGEMENT_PORT = "management.server.port";
    private static final String DISK = "management.health.diskspace.path";

    /** The disk that may fill up is the one below our data, wherever the process was started. */
    private static final String DATA = "${hagukumi.data}";

    private static final String LOOPBACK = "127.0.0.1";

    /** Not in the jar for servers. */
    private static final String PARTS = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var database = isSet(environment, DATABASE);
        var mail = isSet(environment, MAIL);
        if (database != mail) throw new HalfConfigured(database ? DATABASE : MAIL, database ? MAIL : DATABASE);
        if (database) {
            defaults(
                    environment,
                    Map.of(
                            "server.servlet.session.cookie.secure",
                            "true",
                            "camunda.bpm.webapp.csrf.enable-secure-cookie",
                            "true",
                            // Threads of its own, so that health answers whatever happens to the other port.
                            MANAGEMENT_PORT,
                            "0".equals(environment.getProperty("server.port")) ? "0" : "8081"));
        } else if (!ClassUtils.isPresent(PARTS, application.getClassLoader())) {
            throw new NothingEmbedded();
        } else {
            environment.addActiveProfile(PROFILE);
            var alone = Map.<String, Object>of("server.address", LOOPBACK, DISK, DATA);
            var apart = Map.<String, Object>of(
                    "server.address", LOOPBACK, "management.server.address", LOOPBACK, DISK, DATA);
            // An address of its own is refused by Boot where both share a port.
            defaults(environment, isSet(environment, MANAGEMENT_PORT) ? apart : alone);
        }
    }

    private static boolean isSet(ConfigurableEnvironment environment, String property) {
        var value = environment.getProperty(property);
        return value != null && !value.isBlank();
    }

    private static void defaults(ConfigurableEnvironment environment, Map<String, Object> values) {
        environment.getPropertySources().addLast(new MapPropertySource("hagukumi defaults", values));
    }

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 1;
    }
}
