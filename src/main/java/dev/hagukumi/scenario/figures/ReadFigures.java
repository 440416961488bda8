package dev.hagukumi.scenario.figures;

import dev.hagukumi.scenario.ScenarioFigures;
import dev.hagukumi.scenario.ScenarioKey;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Each question is one statement, whatever the number of leads. */
@Component
class ReadFigures implements ScenarioFigures {
    private static final String CARDS = """
            select p.key_, p.name_, p.version_, p.suspension_state_ = 2 as suspended,
                (select count(*) from enrolment e where e.scenario = p.key_ and e.ended_at is null) as running,
                (select count(*) from enrolment e where e.scenario = p.key_ and e.started_at >= :since) as entered,
                (select count(*) from enrolment e where e.scenario = p.key_ and e.ended_at >= :since) as ended,
                (select count(*) from kept_message k where k.scenario = p.key_ and k.incident and k.shown_as is null)
                  + (select count(*) from act_ru_incident i join act_re_procdef d on d.id_ = i.proc_def_id_
                     where d.key_ = p.key_) as failures
            from act_re_procdef p
            where p.version_ = (select max(q.version_) from act_re_procdef q where q.key_ = p.key_)
            order by p.key_""";

    private static final String NOW = """
            select x.act_id_ as step, count(distinct x.proc_inst_id_) as waiting
            from act_ru_execution x join act_re_procdef d on d.id_ = x.proc_def_id_
            where d.key_ = :scenario and (cast(:version as int) is null or d.version_ = :version)
              and x.is_active_ and x.act_id_ is not null
            group by x.act_id_""";

    private static final String FAILED = """
            select i.activity_id_ as step, count(distinct i.proc_inst_id_) as failed
            from act_ru_incident i join act_re_procdef d on d.id_ = i.proc_def_id_
            where d.key_ = :scenario and (cast(:version as int) is null or d.version_ = :version)
              and i.activity_id_ is not null and i.id_ = i.root_cause_incident_id_
            group by i.activity_id_""";

    private final JdbcClient jdbc;

    ReadFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Card> cards(Instant since) {
        return jdbc.sql(CARDS)
                .param("since", Timestamp.from(since))
                .query((row, n) -> new Card(
                        new ScenarioKey(row.getString("key_")),
                        Optional.ofNullable(row.getString("name_")).orElse(row.getString("key_")),
                        row.getInt("version_"),
                        row.getBoolean("suspended"),
                        row.getLong("running"),
                        row.getLong("entered"),
                        row.getLong("ended"),
                        row.getLong("failures")))
                .list();
    }

    @Override
    public Map<String, Present> now(ScenarioKey scenario, @Nullable Integer version) {
        var waiting = counts(NOW, scenario, version);
        var failed = counts(FAILED, scenario, version);
        var now = new TreeMap<String, Present>();
        waiting.forEach((step, leads) -> now.put(step, new Present(leads, failed.getOrDefault(step, 0L))));
        failed.forEach((step, leads) -> now.putIfAbsent(step, new Present(leads, leads)));
        return now;
    }

    private Map<String, Long> counts(String sql, ScenarioKey scenario, @Nullable Integer version) {
        var counts = new HashMap<String, Long>();
        jdbc.sql(sql)
                .param("scenario", scenario.value())
                .param("version", version)
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return counts;
    }

    @Override
    public Flow flow(ScenarioKey scenario, @Nullable Integer version, Instant since) {
        var through = new HashMap<String, Long>();
        jdbc.sql("""
                        select step, count(*) as times from journey_step
                        where at >= :since and scenario = :scenario and (cast(:version as int) is null or version = :version)
                        group by step""")
                .param("since", Timestamp.from(since))
                .param("scenario", scenario.value())
                .param("version", version)
                .query(row -> {
                    through.put(row.getString("step"), row.getLong("times"));
                });
        var entered = jdbc.sql("""
                        select count(*) from enrolment where scenario = :scenario and started_at >= :since
                            and (cast(:version as int) is null or version = :version)""")
                .param("since", Timestamp.from(since))
                .param("scenario", scenario.value())
                .param("version", version)
                .query(Long.class)
                .single();
        return new Flow(entered, through);
    }

    @Override
    public Map<Integer, Long> inside(ScenarioKey scenario) {
        var inside = new HashMap<Integer, Long>();
        jdbc.sql(
                        "select version, count(*) from enrolment where scenario = :scenario and ended_at is null group by version")
                .param("scenario", scenario.value())
                .query(row -> {
                    inside.put(row.getInt(1), row.getLong(2));
                });
        return inside;
    }
}
