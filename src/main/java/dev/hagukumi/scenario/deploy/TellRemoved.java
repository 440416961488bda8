package dev.hagukumi.scenario.deploy;

import dev.hagukumi.scenario.check.ScenarioFolder;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells at the start which scenarios came from a folder that is gone: removing a folder retires nothing. */
@Component
class TellRemoved {
    private static final Logger LOG = LoggerFactory.getLogger(TellRemoved.class);

    private final FindScenarioFolders find;
    private final RepositoryService repository;
    private final RuntimeService runtime;

    TellRemoved(FindScenarioFolders find, RepositoryService repository, RuntimeService runtime) {
        this.find = find;
        this.repository = repository;
        this.runtime = runtime;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        for (var scenario : removed(find.find()))
            LOG.warn(
                    "The folder of scenario {} is gone, and it is in force nevertheless: it takes new leads, {} are inside."
                            + " To retire it suspend its definition in Cockpit, without its instances: nobody enters any more,"
                            + " and those inside go their way. Or put the folder back.",
                    scenario,
                    runtime.createProcessInstanceQuery()
                            .processDefinitionKey(scenario)
                            .count());
    }

    /** Those in force, not suspended, that a start brought from none of these folders. */
    List<String> removed(Collection<ScenarioFolder> folders) {
        var names = folders.stream().map(ScenarioFolder::name).collect(Collectors.toSet());
        var broughtByAStart = repository.createDeploymentQuery().deploymentSource(JudgePublished.OURS).list().stream()
                .filter(deployment -> !names.contains(deployment.getName()))
                .map(Deployment::getId)
                .collect(Collectors.toSet());
        return repository.createProcessDefinitionQuery().latestVersion().active().list().stream()
                .filter(definition -> broughtByAStart.contains(definition.getDeploymentId()))
                .map(ProcessDefinition::getKey)
                .toList();
    }
}
