package dev.hagukumi.scenario.vocabulary;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One value that a step takes from the model, as a {@code camunda:inputParameter}. */
@Target({})
@Retention(RetentionPolicy.RUNTIME)
public @interface Input {

    /** Name of the parameter, e.g. {@code mail}. */
    String id();

    /** As the marketer reads it in the Modeler. */
    String label();

    boolean required() default false;

    /** The only values allowed; empty means any text. */
    String[] options() default {};
}
