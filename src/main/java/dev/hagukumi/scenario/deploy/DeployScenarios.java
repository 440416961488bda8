package dev.hagukumi.scenario.deploy;

import dev.hagukumi.platform.Finding;
import dev.hagukumi.platform.UnfitContent;
import dev.hagukumi.scenario.check.CheckScenario;
import dev.hagukumi.scenario.check.ScenarioFolder;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * At the start every scenario is checked and those that changed are deployed, each as one deployment, all or none. It happens
 * before anything listens or works in the background. What is new and does not fit stops the start; what was published before
 * and does not fit any more is told.
 */
@Component
class DeployScenarios implements SmartInitializingSingleton {
    private final FindScenarioFolders find;
    private final CheckScenario check;
    private final JudgePublished published;
    private final RepositoryService repository;
    private final TransactionOperations transaction;

    DeployScenarios(
            FindScenarioFolders find,
            CheckScenario check,
            JudgePublished published,
            RepositoryService repository,
            TransactionOperations transaction) {
        this.find = find;
        this.check = check;
        this.published = published;
        this.repository = repository;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        deploy(find.find());
        published.judge();
    }

    void deploy(Collection<ScenarioFolder> folders) {
        var findings = new ArrayList<Finding>();
        for (var folder : folders) if (!published.holds(folder)) findings.addAll(check.findings(folder));
        refuse(findings);
        transaction.executeWithoutResult(tx -> folders.forEach(this::deploy));
    }

    private void deploy(ScenarioFolder folder) {
        var deployment = repository
                .createDeployment()
                .name(folder.name())
                .source(JudgePublished.OURS)
                .enableDuplicateFiltering(false);
        folder.files().forEach((file, content) -> deployment.addInputStream(file, new ByteArrayInputStream(content)));
        try {
            deployment.deploy();
        } catch (ParseException e) {
            refuse(findings(folder, e));
        }
    }

    private static List<Finding> findings(ScenarioFolder folder, ParseException failure) {
        var findings = new ArrayList<Finding>();
        for (var report : failure.getResorceReports()) {
            for (var problem : report.getErrors()) {
                var element = problem.getMainElementId() == null ? "" : problem.getMainElementId();
                var file = folder.name() + "/" + report.getResourceName();
                findings.add(new Finding(file, problem.getLine(), element, String.valueOf(problem.getMessage())));
            }
        }
        return findings;
    }

    private static void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) throw new UnfitContent("Scenarios do not fit:", findings);
    }
}
