package dev.hagukumi.scenario.vocabulary;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Component;

/**
 * Makes a {@code JavaDelegate} a step of the vocabulary: a model names it by {@code camunda:delegateExpression="${sendMail}"},
 * the class name with a small first letter.
 */
@Documented
@Component
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Step {

    /** As the marketer reads it in the Modeler, e.g. "Send mail". */
    String name();

    /** One sentence: what it does and what it leaves behind. */
    String documentation() default "";

    Input[] inputs() default {};
}
