package dev.hagukumi.scenario.published;

import dev.hagukumi.scenario.ScenarioKey;
import dev.hagukumi.scenario.ScenarioModels;
import dev.hagukumi.scenario.UnknownScenario;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Versions and files by SQL, the model itself from the engine, which keeps it parsed. */
@Component
class ReadModels implements ScenarioModels {
    private static final String OF = "from act_re_procdef p where p.key_ = :scenario and p.version_ = :version";

    private final JdbcClient jdbc;
    private final RepositoryService repository;
    private final Map<String, Published> read = new ConcurrentHashMap<>();

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
    public String xml(ScenarioKey scenario, int version, Locale language) {
        return published(scenario, version)
                .orElseThrow(() -> new UnknownScenario(scenario))
                .xml(language);
    }

    @Override
    public Map<String, String> names(ScenarioKey scenario, int version, Locale language) {
        return published(scenario, version).map(each -> each.names(language)).orElse(Map.of());
    }

    @Override
    public Map<ScenarioKey, String> titles(Locale language) {
        var titles = new LinkedHashMap<ScenarioKey, String>();
        jdbc.sql("select distinct on (key_) key_, id_ from act_re_procdef order by key_, version_ desc")
                .query(row -> {
                    var scenario = row.getString("key_");
                    published(row.getString("id_"))
                            .title(scenario, language)
                            .ifPresent(title -> titles.put(new ScenarioKey(scenario), title));
                });
        return titles;
    }

    @Override
    public LabelGaps labelGaps(ScenarioKey scenario, int version) {
        return published(scenario, version).map(Published::gaps).orElse(new LabelGaps(List.of(), List.of()));
    }

    private Optional<Published> published(ScenarioKey scenario, int version) {
        return definition(scenario, version).map(this::published);
    }

    /** What was published never changes, and the engine never gives an id out again. */
    private Published published(String definition) {
        return read.computeIfAbsent(definition, id -> new Published(repository.getBpmnModelInstance(id), labels(id)));
    }

    private Labels labels(String definition) {
        return jdbc.sql(
                        "select b.bytes_ from act_ge_bytearray b join act_re_procdef p on p.deployment_id_ = b.deployment_id_"
                                + " where p.id_ = :definition and b.name_ like '%' || :file order by b.name_ limit 1")
                .param("definition", definition)
                .param("file", Labels.FILE)
                .query((row, n) -> Labels.read(new String(row.getBytes(1), StandardCharsets.UTF_8)))
                .optional()
                .orElse(Labels.NONE);
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
