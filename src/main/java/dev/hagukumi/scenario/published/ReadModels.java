package dev.hagukumi.scenario.published;

import dev.hagukumi.scenario.ScenarioKey;
import dev.hagukumi.scenario.ScenarioModels;
import dev.hagukumi.scenario.UnknownScenario;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Versions and files by SQL, the model itself from the engine, which keeps it parsed. */
@Component
class ReadModels implements ScenarioModels {
    private static final String OF = "from act_re_procdef p where p.key_ = :scenario and p.version_ = :version";

    private final JdbcClient jdbc;
    private final RepositoryService repository;

    ReadModels(JdbcClient jdbc, RepositoryService repository) {
        this.jdbc = jdbc;
        this.repository = repository;
    }

    @Override
    public List<Version> versions(ScenarioKey scenario) {
        return jdbc.sql("""
                        select p.version_, p.id_, p.name_, p.suspension_state_, d.deploy_time_
                        from act_re_procdef p join act_re_deployment d on d.id_ = p.deployment_id_
                        where p.key_ = :scenario order by p.version_ desc""")
                .param("scenario", scenario.value())
                .query((row, n) -> new Version(
                        row.getInt("version_"),
                        row.getString("id_"),
                        row.getObject("deploy_time_", OffsetDateTime.class).toInstant(),
                        row.getInt("suspension_state_") == 2,
                        row.getString("name_")))
                .list();
    }

    @Override
    public String xml(ScenarioKey scenario, int version) {
        return jdbc.sql("select b.bytes_ from act_ge_bytearray b join act_re_procdef p"
                        + " on p.deployment_id_ = b.deployment_id_ and p.resource_name_ = b.name_"
                        + " where p.key_ = :scenario and p.version_ = :version")
                .param("scenario", scenario.value())
                .param("version", version)
                .query((row, n) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
                .optional()
                .orElseThrow(() -> new UnknownScenario(scenario));
    }

    @Override
    public Map<String, String> names(ScenarioKey scenario, int version) {
        return definition(scenario, version).map(this::names).orElse(Map.of());
    }

    private Map<String, String> names(String definition) {
        var names = new HashMap<String, String>();
        repository
                .getBpmnModelInstance(definition)
                .getModelElementsByType(FlowElement.class)
                .forEach(element -> {
                    if (element.getName() != null && !element.getName().isBlank())
                        names.put(
                                element.getId(),
                                element.getName().replaceAll("\\s+", " ").strip());
                });
        return names;
    }

    private Optional<String> definition(ScenarioKey scenario, int version) {
        return jdbc.sql("select p.id_ " + OF)
                .param("scenario", scenario.value())
                .param("version", version)
                .query(String.class)
                .optional();
    }

    @Override
    public List<File> files(ScenarioKey scenario, int version) {
        return jdbc.sql("select b.name_, length(b.bytes_) as size from act_ge_bytearray b where b.deployment_id_ ="
                        + " (select p.deployment_id_ " + OF + ") and not b.generated_ order by b.name_")
                .param("scenario", scenario.value())
                .param("version", version)
                .query((row, n) -> new File(row.getString("name_"), row.getInt("size")))
                .list();
    }

    @Override
    public byte[] file(ScenarioKey scenario, int version, String name) {
        return jdbc.sql(
                        "select b.bytes_ from act_ge_bytearray b where b.name_ = :name and not b.generated_ and b.deployment_id_ ="
                                + " (select p.deployment_id_ " + OF + ")")
                .param("scenario", scenario.value())
                .param("version", version)
                .param("name", name)
                .query((row, n) -> row.getBytes(1))
                .optional()
                .orElseThrow(() -> new UnknownScenario(scenario));
    }
}
