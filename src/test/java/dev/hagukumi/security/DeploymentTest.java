package dev.hagukumi.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a test from outside against Hagukumi as it is deployed: a process of its own with a database and a mail server of its
 * own and no demo accounts. All such tests of a build share one, so each works with leads, scenarios and users of its own. The
 * {@link Deployment} comes as parameter of the constructor or of the test.
 *
 * <p>It is a process and no second context in this one, because the engine finds itself by its name in a register of the
 * whole process and reads one clock of the whole process.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(SharedDeployment.class)
public @interface DeploymentTest {}
