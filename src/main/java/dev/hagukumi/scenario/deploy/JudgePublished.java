package dev.hagukumi.scenario.deploy;

import dev.hagukumi.scenario.check.CheckScenario;
import dev.hagukumi.scenario.check.Judgement;
import dev.hagukumi.scenario.check.ScenarioFolder;
import dev.hagukumi.scenario.check.UnfitScenarios;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Holds what is in force already against today's checks, whichever way it came. It is told and never stops anything. */
@Component
class JudgePublished {
    private static final Logger LOG = LoggerFactory.getLogger(JudgePublished.class);
    static final String OURS = "hagukumi";

    private final CheckScenario check;
    private final RepositoryService repository;
    private final UnfitScenarios unfit;

    JudgePublished(CheckScenario check, RepositoryService repository, UnfitScenarios unfit) {
        this.check = check;
        this.repository = repository;
        this.unfit = unfit;
    }

    /** Whether a folder was deployed as it is, by this start or an earlier one: the engine would not deploy it again. */
    boolean holds(ScenarioFolder folder) {
        var last = repository
                .createDeploymentQuery()
                .deploymentName(folder.name())
                .deploymentSource(OURS)
                .orderByDeploymentTime()
                .desc()
                .listPage(0, 1);
        if (last.isEmpty()) return false;
        var published = files(last.get(0).getId());
        return folder.files().entrySet().stream()
                .allMatch(file -> Arrays.equals(file.getValue(), published.get(file.getKey())));
    }

    void judge() {
        var found = new HashMap<String, Judgement>();
        for (var definition :
                repository.createProcessDefinitionQuery().latestVersion().list()) {
            var judgement = check.judge(folder(definition));
            if (judgement.findings().isEmpty()) continue;
            found.put(definition.getId(), judgement);
            LOG.warn(
                    "Scenario {} was published before and does not fit any more. {} Leads on the way stay in it. {}",
                    definition.getKey(),
                    judgement.stops() ? "It takes no new leads." : "It still takes leads.",
                    judgement.findings());
        }
        unfit.found(found);
    }

    private ScenarioFolder folder(ProcessDefinition definition) {
        var files = files(definition.getDeploymentId());
        var model = DeployedFiles.name(definition.getResourceName());
        files.keySet().removeIf(file -> ScenarioFolder.isModel(file) && !file.equals(model));
        return new ScenarioFolder(definition.getKey(), files);
    }

    private SortedMap<String, byte[]> files(String deployment) {
        var files = new TreeMap<String, byte[]>();
        for (var resource : repository.getDeploymentResources(deployment)) {
            try (var content = repository.getResourceAsStream(deployment, resource.getName())) {
                var name = DeployedFiles.name(resource.getName());
                if (ScenarioFolder.holds(name)) files.put(name, content.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }
}
