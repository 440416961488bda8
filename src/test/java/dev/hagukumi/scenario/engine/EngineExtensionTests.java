package dev.hagukumi.scenario.engine;

import static dev.hagukumi.scenario.TestModels.messageOr;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.HagukumiTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** The engine's own extension for tests, made for JUnit 5, works on the JUnit that Spring stands on. */
@HagukumiTest
class EngineExtensionTests {
    @RegisterExtension
    final ProcessEngineExtension extension;

    private final ProcessEngine engine;
    private final BusinessClockPlugin clock;

    @Autowired
    EngineExtensionTests(ProcessEngine engine, BusinessClockPlugin clock) {
        this.extension =
                ProcessEngineExtension.builder().useProcessEngine(engine).build();
        this.engine = engine;
        this.clock = clock;
    }

    @Test
    void aModelIsDeployedForTheTestAndTakenAwayBehindIt() {
        extension.manageDeployment(extension
                .getRepositoryService()
                .createDeployment()
                .addModelInstance("extension.bpmn", messageOr("P3D", "extension", "ExtensionBegins", "ExtensionComes"))
                .deploy());

        assertThat(published()).isOne();
    }

    /** The extension has put the engine's clock back to the wall by now; the other tests' is ahead. */
    @AfterEach
    void theModelIsGoneAndTheClockGoesOn() {
        clock.preInit((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration());

        assertThat(published()).isZero();
    }

    private long published() {
        return extension
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("extension")
                .count();
    }
}
