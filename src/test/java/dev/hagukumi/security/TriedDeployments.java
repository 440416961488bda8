package dev.hagukumi.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.scenario.check.CheckScenario;
import dev.hagukumi.scenario.check.ScenarioFolder;
import dev.hagukumi.security.fuzz.InputKind;
import java.io.ByteArrayInputStream;
import java.util.SortedMap;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.transaction.support.TransactionOperations;

/** Deploys for real, and takes it back; made by {@code beans.createBean(TriedDeployments.class)}. */
class TriedDeployments {
    private final CheckScenario check;
    private final RepositoryService repository;
    private final ProcessEngineConfigurationImpl engine;
    private final TransactionOperations transaction;

    TriedDeployments(
            CheckScenario check,
            RepositoryService repository,
            ProcessEngineConfigurationImpl engine,
            TransactionOperations transaction) {
        this.check = check;
        this.repository = repository;
        this.engine = engine;
        this.transaction = transaction;
    }

    /** As a start and as the Modeler would; what the one refuses the other does not take. */
    String of(SortedMap<String, byte[]> files) {
        var findings = check.findings(new ScenarioFolder("fuzzed", files));
        try {
            transaction.executeWithoutResult(tx -> {
                tx.setRollbackOnly();
                deploy(files);
            });
        } catch (ParseException e) {
            return findings.isEmpty() ? "refused by the engine" : InputKind.REFUSED;
        }
        assertThat(findings).as("deployed nevertheless").isEmpty();
        return InputKind.TAKEN;
    }

    private void deploy(SortedMap<String, byte[]> files) {
        var deployment = repository.createDeployment().name("fuzzed");
        files.forEach((file, content) -> deployment.addInputStream(file, new ByteArrayInputStream(content)));
        var deployed = deployment.deployWithResult().getDeployedProcessDefinitions();
        // The engine keeps the last thousand models in memory, whether or not they stayed in the database.
        if (deployed != null)
            deployed.forEach(definition -> engine.getDeploymentCache().removeProcessDefinition(definition.getId()));
    }
}
