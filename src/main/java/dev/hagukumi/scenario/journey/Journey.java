package dev.hagukumi.scenario.journey;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.scenario.ScenarioKey;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;

/** What happened to enrolments within one engine command; written as batches when the command flushes, in its transaction. */
public class Journey implements Session {
    private static final String ENROL =
            "insert into enrolment (lead_id, scenario, version, instance, started_at) values (?, ?, ?, ?, ?)";
    private static final String TAKE =
            "insert into journey_step (lead_id, scenario, version, instance, step, at) values (?, ?, ?, ?, ?, ?)";
    private static final String END = """
            update enrolment e set ended_at = gone.at, end_reason = gone.reason
            from unnest(?::text[], ?::timestamptz[], ?::text[]) as gone (instance, at, reason)
            where e.instance = gone.instance and e.ended_at is null""";

    /** More elements of one instance are a circle. */
    static final int MOST_AT_ONCE = 1_000;

    private final JdbcTemplate jdbc;
    private final Passes passes;
    private final Map<String, Integer> passed = new HashMap<>();
    private final List<EnrolmentStart> starts = new ArrayList<>();
    private final List<JourneyStep> steps = new ArrayList<>();
    private final List<EnrolmentEnd> ends = new ArrayList<>();

    Journey(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.passes = new Passes(jdbc);
    }

    /** That of the engine command in which the caller runs. */
    public static Journey current() {
        return Context.getCommandContext().getSession(Journey.class);
    }

    void enrol(EnrolmentStart start) {
        starts.add(start);
    }

    void take(JourneyStep step) {
        if (passed.merge(step.instance(), 1, Integer::sum) > MOST_AT_ONCE) throw new EndlessRun(step, MOST_AT_ONCE);
        steps.add(step);
    }

    void end(EnrolmentEnd end) {
        ends.add(end);
    }

    /** How often the lead came through the step so far, this time included. */
    public int passes(LeadId lead, ScenarioKey scenario, String step) {
        passes.read(lead);
        var open = steps.stream().filter(s -> s.isPass(lead, scenario, step)).count();
        return passes.written(lead, scenario, step) + (int) open;
    }

    /** Whether the enrolment has ended, so that nothing may begin for it any more. */
    public boolean isOver(LeadId lead, String instance) {
        passes.read(lead);
        return passes.isOver(instance);
    }

    @Override
    public void flush() {
        write(ENROL, starts, (row, start) -> {
            row.setLong(1, start.lead().value());
            row.setString(2, start.scenario().value());
            row.setInt(3, start.version());
            row.setString(4, start.instance());
            row.setTimestamp(5, Timestamp.from(start.at()));
        });
        steps.forEach(passes::wrote);
        write(TAKE, steps, (row, step) -> {
            row.setLong(1, step.lead().value());
            row.setString(2, step.scenario().value());
            row.setInt(3, step.version());
            row.setString(4, step.instance());
            row.setString(5, step.step());
            row.setTimestamp(6, Timestamp.from(step.at()));
        });
        writeEnds();
    }

    private void writeEnds() {
        if (ends.isEmpty()) return;
        jdbc.update(
                END,
                ends.stream().map(EnrolmentEnd::instance).toArray(String[]::new),
                ends.stream().map(end -> Timestamp.from(end.at())).toArray(Timestamp[]::new),
                ends.stream().map(EnrolmentEnd::reason).toArray(String[]::new));
        ends.clear();
    }

    private <T> void write(String sql, List<T> rows, ParameterizedPreparedStatementSetter<T> fill) {
        if (rows.isEmpty()) return;
        jdbc.batchUpdate(sql, rows, rows.size(), fill);
        rows.clear();
    }

    @Override
    public void close() {
        starts.clear();
        steps.clear();
        ends.clear();
    }
}
