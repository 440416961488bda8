package dev.hagukumi.walls;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import org.springframework.stereotype.Controller;

/** The walls of the house beyond the module graph, each as one rule. */
final class Walls {
    private static final int CONSTRUCTOR_ARGUMENTS = 5;

    static final ArchRule CAMUNDA_LIVES_IN_SCENARIO = onlyIn("org.camunda..", "dev.hagukumi.scenario..");
    static final ArchRule DROOLS_LIVES_IN_SCORING =
            onlyIn(new String[] {"org.kie..", "org.drools.."}, "dev.hagukumi.scoring..");
    static final ArchRule MAIL_LIVES_IN_MAIL = onlyIn(
            new String[] {"jakarta.mail..", "org.eclipse.angus..", "com.icegreen..", "liqp.."}, "dev.hagukumi.mail..");

    /** The old Jackson is there for the engine's REST interface alone; its annotations are those of the new one. */
    static final ArchRule NOBODY_KNOWS_THE_OLD_JACKSON = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml.jackson.core..", "com.fasterxml.jackson.databind..")
            .because("JSON is read and written by tools.jackson");

    static final ArchRule HTML_LIVES_IN_CONSOLE = noClasses()
            .that(not(resideInAnyPackage("dev.hagukumi.console..", "dev.hagukumi.mail.web..")))
            .should()
            .beAnnotatedWith(Controller.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("org.thymeleaf..", "org.springframework.web.servlet.view..")
            .because("screens live in console, and two public pages in mail.web");

    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .that(not(resideInAnyPackage("dev.hagukumi.platform.time..")))
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now")
            .orShould()
            .callMethod(java.time.ZonedDateTime.class, "now")
            .orShould()
            .callMethod(java.time.OffsetDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("business time is the platform's Clock");

    static final ArchRule LOOPS_OUTLIVE_ERRORS = noClasses()
            .that(not(resideInAnyPackage("dev.hagukumi.platform.loop..")))
            .should()
            .callMethod(Thread.class, "start")
            .orShould()
            .callMethod(Executors.class, "newSingleThreadScheduledExecutor")
            .orShould()
            .callMethod(Executors.class, "newSingleThreadScheduledExecutor", ThreadFactory.class)
            .orShould()
            .callMethod(Executors.class, "newScheduledThreadPool", int.class)
            .orShould()
            .callMethod(Executors.class, "newScheduledThreadPool", int.class, ThreadFactory.class)
            .because("what runs again and again is a loop of platform.Loops, which health sees");

    static final ArchRule NOBODY_INJECTS_FIELDS = noFields()
            .should()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .orShould()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Value");

    static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager");

    static final ArchRule FEW_COLLABORATORS =
            constructors().that().areDeclaredInClassesThat(are(not(records()))).should(haveFewArguments());

    static final ArchRule WHAT_IS_PUBLISHED_IS_HEARD = classes().should(new PublishToSomebody());

    static final ArchRule ROOMS_FORM_NO_CIRCLE =
            slices().assignedFrom(Rooms.ofAllModules()).should().beFreeOfCycles();

    static final ArchRule ROOMS_OF_THE_CONSOLE_KNOW_THE_FRAME_ALONE = slices().assignedFrom(Rooms.of("console"))
            .should()
            .notDependOnEachOther()
            .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAPackage("..console.frame.."));

    private Walls() {}

    private static ArchRule onlyIn(String technology, String home) {
        return onlyIn(new String[] {technology}, home);
    }

    private static ArchRule onlyIn(String[] technology, String home) {
        return noClasses()
                .that(not(resideInAnyPackage(home)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(technology)
                .because("it has one home, " + home);
    }

    private static DescribedPredicate<JavaClass> are(DescribedPredicate<JavaClass> predicate) {
        return predicate;
    }

    private static DescribedPredicate<JavaClass> records() {
        return DescribedPredicate.describe("records or enums", type -> type.isRecord() || type.isEnum());
    }

    private static ArchCondition<JavaConstructor> haveFewArguments() {
        return new ArchCondition<>("have at most " + CONSTRUCTOR_ARGUMENTS + " arguments") {
            @Override
            public void check(JavaConstructor constructor, ConditionEvents events) {
                var arguments = constructor.getRawParameterTypes().size();
                if (arguments > CONSTRUCTOR_ARGUMENTS)
                    events.add(SimpleConditionEvent.violated(
                            constructor, constructor.getFullName() + " has " + arguments));
            }
        };
    }
}
