package dev.hagukumi.scenario.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.hagukumi.HagukumiTest;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.util.ClassUtils;

/** How the engine comes up on a Spring Boot that its starters were not made for. */
@HagukumiTest
class EngineStartTests {
    /** Camunda's own classes that ask for what Spring Boot 4 moved; what they did is done in this room. */
    private static final Set<String> REPLACED = Set.of(
            "CamundaBpmAutoConfiguration",
            "CamundaBpmActuatorConfiguration",
            "JobExecutorHealthIndicator",
            "ProcessEngineHealthIndicator",
            "CamundaBpmRestInitializer",
            "CamundaBpmRestJerseyAutoConfiguration");

    /** For those who have the developer's tools of Spring Boot, as ever. */
    private static final String OPTIONAL = "InitializedRestarterConfiguration";

    @Autowired
    ConfigurableListableBeanFactory beans;

    @Autowired
    SpringProcessEngineConfiguration engine;

    @Test
    void ourTablesAndPersistenceComeBeforeTheEngine() {
        var order = Arrays.asList(beans.getBeanDefinitionNames());

        assertThat(beans.getDependenciesForBean("processEngineConfiguration")).contains("flywayInitializer");
        assertThat(beans.getDependenciesForBean("processEngineFactoryBean")).contains("processEngineConfiguration");
        assertThat(order.indexOf("entityManagerFactory")).isBetween(0, order.indexOf("processEngineFactoryBean"));
    }

    @Test
    void theEngineWorksInTheTransactionsOfPersistence() {
        assertThat(engine.getTransactionManager())
                .isInstanceOf(JpaTransactionManager.class)
                .isSameAs(beans.getBean("transactionManager"));
    }

    @Test
    void nothingElseOfTheStartersAsksForWhatIsNotThere() {
        var askInVain = new ClassFileImporter()
                .importPackages("org.camunda.bpm.spring.boot", "org.camunda.bpm.engine.spring").stream()
                        .filter(EngineStartTests::asksInVain)
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.toSet());

        assertThat(askInVain).containsOnlyOnceElementsOf(REPLACED).isSubsetOf(with(OPTIONAL));
    }

    @Test
    void whatAsksInVainIsNoPartOfTheApplication() {
        var present = Stream.of(beans.getBeanDefinitionNames())
                .map(beans::getType)
                .filter(type -> type != null && REPLACED.contains(type.getSimpleName()));

        assertThat(present).isEmpty();
    }

    private static Set<String> with(String more) {
        return Stream.concat(REPLACED.stream(), Stream.of(more)).collect(Collectors.toSet());
    }

    private static boolean asksInVain(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .map(JavaClass::getBaseComponentType)
                .filter(asked -> asked.getPackageName().startsWith("org.springframework"))
                .anyMatch(asked -> !ClassUtils.isPresent(asked.getName(), null));
    }
}
