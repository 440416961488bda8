package dev.hagukumi.scenario.figures;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.scenario.ScenarioKey;
import dev.hagukumi.scenario.ScenarioSteps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists as much as one screen likes. */
@Component
class ReadSteps implements ScenarioSteps {
    /** As many as the engine gives a job at first. */
    private static final int TRIES = 3;

    private static final String WAITING = """
            select e.lead_id, e.version, e.instance, e.started_at,
                (select min(j.duedate_) from act_ru_job j
                 where j.process_instance_id_ = e.instance and j.type_ = 'timer') as due
            from enrolment e
            where e.scenario = :scenario and e.ended_at is null and e.lead_id > :after
              and exists (select from act_ru_execution x
                          where x.proc_inst_id_ = e.instance and x.is_active_ and x.act_id_ = :step)
            order by e.lead_id limit :most""";

    private static final String FAILED_AT = """
            select e.lead_id, i.activity_id_, coalesce(i.incident_msg_, '') as failure, i.incident_timestamp_, e.instance,
                coalesce(i.configuration_, '') as job
            from act_ru_incident i join enrolment e on e.instance = i.proc_inst_id_
            where e.scenario = :scenario and i.activity_id_ = :step and i.id_ = i.root_cause_incident_id_
            order by i.incident_timestamp_, i.id_ limit :most""";

    private final JdbcClient jdbc;
    private final ManagementService management;

    ReadSteps(JdbcClient jdbc, ManagementService management) {
        this.jdbc = jdbc;
        this.management = management;
    }

    @Override
    public List<Waiting> waitingAt(ScenarioKey scenario, String step, @Nullable LeadId after, int most) {
        return jdbc.sql(WAITING)
                .param("scenario", scenario.value())
                .param("step", step)
                .param("after", after == null ? 0 : after.value())
                .param("most", most)
                .query((row, n) -> new Waiting(
                        new LeadId(row.getLong("lead_id")),
                        row.getInt("version"),
                        row.getString("instance"),
                        row.getTimestamp("started_at").toInstant(),
                        instant(row, "due")))
                .list();
    }

    @Override
    public List<FailedStep> failedAt(ScenarioKey scenario, String step, int most) {
        return jdbc.sql(FAILED_AT)
                .param("scenario", scenario.value())
                .param("step", step)
                .param("most", most)
                .query((row, n) -> new FailedStep(
                        new LeadId(row.getLong("lead_id")),
                        row.getString("activity_id_"),
                        row.getString("failure"),
                        row.getTimestamp("incident_timestamp_").toInstant(),
                        row.getString("instance"),
                        row.getString("job")))
                .list();
    }

    @Override
    public boolean retry(String job) {
        var failed = management.createJobQuery().jobId(job).noRetriesLeft().singleResult();
        if (failed == null) return false;
        management.setJobRetries(job, TRIES);
        return true;
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
