package dev.hagukumi.scenario.journey;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.scenario.Enrolment;
import dev.hagukumi.scenario.ScenarioKey;
import dev.hagukumi.scenario.Scenarios;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads enrolments by SQL; where a lead waits comes from the engine's own rows. */
@Component
class ReadEnrolments implements Scenarios {
    private static final String WAITING = """
            select proc_inst_id_, act_id_ from act_ru_execution
            where proc_inst_id_ = any(?) and is_active_ and act_id_ is not null
            order by act_id_""";

    private final JdbcTemplate jdbc;

    ReadEnrolments(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isKnown(ScenarioKey scenario) {
        var sql = "select exists (select 1 from act_re_procdef where key_ = ?)";
        return Boolean.TRUE.equals(jdbc.queryForObject(sql, Boolean.class, scenario.value()));
    }

    @Override
    public List<ScenarioKey> known() {
        return jdbc.query(
                "select distinct key_ from act_re_procdef order by key_", (rs, n) -> new ScenarioKey(rs.getString(1)));
    }

    @Override
    public List<Passed> way(Enrolment enrolment) {
        return jdbc.query(
                """
                select step, count(*) as times, max(at) as last from journey_step
                where lead_id = ? and scenario = ? and instance = ? group by step order by min(id)""",
                (rs, n) -> new Passed(
                        rs.getString("step"),
                        rs.getLong("times"),
                        rs.getTimestamp("last").toInstant()),
                enrolment.lead().value(),
                enrolment.scenario().value(),
                enrolment.processInstance());
    }

    @Override
    public Optional<Due> nextDue(LeadId lead) {
        return jdbc
                .query(
                        """
                        select e.scenario, e.version, d.act_id_, j.duedate_
                        from enrolment e join act_ru_job j on j.process_instance_id_ = e.instance
                             join act_ru_jobdef d on d.id_ = j.job_def_id_
                        where e.lead_id = ? and e.ended_at is null and j.type_ = 'timer'
                        order by j.duedate_ limit 1""",
                        (rs, n) -> new Due(
                                new ScenarioKey(rs.getString(1)),
                                rs.getInt(2),
                                rs.getString(3),
                                rs.getTimestamp(4).toInstant()),
                        lead.value())
                .stream()
                .findFirst();
    }

    @Override
    public Page<Enrolment> of(LeadId lead, Pageable page) {
        var total = jdbc.queryForObject("select count(*) from enrolment where lead_id = ?", Long.class, lead.value());
        var limit = page.isPaged() ? page.getPageSize() : Integer.MAX_VALUE;
        var offset = page.isPaged() ? page.getOffset() : 0;
        var sql = "select * from enrolment where lead_id = ? order by id desc limit ? offset ?";
        var rows = jdbc.query(sql, (rs, n) -> enrolment(rs), lead.value(), limit, offset);
        return new PageImpl<>(withSteps(rows), page, Objects.requireNonNullElse(total, 0L));
    }

    private List<Enrolment> withSteps(List<Enrolment> enrolments) {
        var instances = enrolments.stream().map(Enrolment::processInstance).toArray(String[]::new);
        Map<String, List<String>> waiting = new HashMap<>();
        jdbc.query(
                WAITING,
                rs -> {
                    waiting.computeIfAbsent(rs.getString(1), instance -> new ArrayList<>())
                            .add(rs.getString(2));
                },
                (Object) instances);
        return enrolments.stream()
                .map(e -> e.waitingAt(waiting.getOrDefault(e.processInstance(), List.of())))
                .toList();
    }

    private static Enrolment enrolment(ResultSet rs) throws SQLException {
        var ended = rs.getTimestamp("ended_at");
        return new Enrolment(
                rs.getLong("id"),
                new LeadId(rs.getLong("lead_id")),
                new ScenarioKey(rs.getString("scenario")),
                rs.getInt("version"),
                rs.getString("instance"),
                List.of(),
                rs.getTimestamp("started_at").toInstant(),
                instant(ended),
                rs.getString("end_reason"));
    }

    private static java.time.@Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
