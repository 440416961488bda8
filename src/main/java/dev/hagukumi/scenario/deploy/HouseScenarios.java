package dev.hagukumi.scenario.deploy;

import dev.hagukumi.platform.EndpointAccess.Group;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** The scenarios that the house itself relies on: a start brings them into force, people only as administrators who say so. */
class HouseScenarios {
    private static final Logger LOG = LoggerFactory.getLogger(HouseScenarios.class);

    /** Every warm lead is handed to sales by it. */
    private static final Set<String> KEYS = Set.of("sales-handoff");

    private final JdbcTemplate jdbc;

    HouseScenarios(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Refuses, or records, what a deployment replaces of the house. */
    void deployed(DeploymentEntity deployment) {
        var command = Context.getCommandContext();
        if (command.getAuthenticatedUserId() == null || deployment.getDeployedArtifacts() == null) return;
        List<ProcessDefinitionEntity> definitions = deployment.getDeployedArtifacts(ProcessDefinitionEntity.class);
        if (definitions == null) return;
        for (var definition : definitions)
            if (KEYS.contains(definition.getKey())) replace(definition, deployment, command);
    }

    private void replace(ProcessDefinitionEntity definition, DeploymentEntity deployment, CommandContext command) {
        var scenario = definition.getKey();
        var groups = command.getAuthenticatedGroupIds();
        if (groups == null || !groups.contains(Group.ADMIN.id())) throw HouseScenarioStays.forOthers(scenario);
        if (!SaidToReplace.isSo()) throw HouseScenarioStays.unlessSaid(scenario);
        var user = command.getAuthenticatedUserId();
        jdbc.update(
                "insert into house_replacement (scenario, version, deployment, by_whom, at) values (?, ?, ?, ?, ?)",
                scenario,
                definition.getVersion(),
                deployment.getId(),
                user,
                new java.sql.Timestamp(deployment.getDeploymentTime().getTime()));
        LOG.warn("{} replaces {}, a scenario of the house, by version {}.", user, scenario, definition.getVersion());
    }
}
