package dev.hagukumi.scenario.journey;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.scenario.ScenarioKey;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.springframework.jdbc.core.JdbcTemplate;

/** The steps taken within one engine command; written as one batch when the command flushes, in its transaction. */
public class Journey implements Session {
    private static final String INSERT = """
            insert into journey_step (lead_id, scenario, version, instance, step, at)
            values (?, ?, ?, ?, ?, ?)""";
    private static final String PASSES =
            "select count(*) from journey_step where lead_id = ? and scenario = ? and step = ?";

    private final JdbcTemplate jdbc;
    private final List<JourneyStep> taken = new ArrayList<>();

    Journey(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** That of the engine command in which the caller runs. */
    public static Journey current() {
        return Context.getCommandContext().getSession(Journey.class);
    }

    void take(JourneyStep step) {
        taken.add(step);
    }

    /** How often the lead came through the step so far, this time included. */
    public int passes(LeadId lead, ScenarioKey scenario, String step) {
        var written = jdbc.queryForObject(PASSES, Integer.class, lead.value(), scenario.value(), step);
        var open = taken.stream().filter(s -> s.isPass(lead, scenario, step)).count();
        return (written == null ? 0 : written) + (int) open;
    }

    @Override
    public void flush() {
        jdbc.batchUpdate(INSERT, taken, taken.size() + 1, (row, step) -> {
            row.setLong(1, step.lead().value());
            row.setString(2, step.scenario().value());
            row.setInt(3, step.version());
            row.setString(4, step.instance());
            row.setString(5, step.step());
            row.setTimestamp(6, Timestamp.from(step.at()));
        });
        taken.clear();
    }

    @Override
    public void close() {
        taken.clear();
    }
}
