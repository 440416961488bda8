package dev.hagukumi.scenario.journey;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.scenario.ScenarioKey;
import dev.hagukumi.scenario.batch.Instances;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** How often leads passed steps, as far as it is written; asked once for all leads of a command. */
class Passes {
    private static final String COUNT = """
            select lead_id, scenario, step, null as over, count(*) from journey_step
            where lead_id = any(?) group by lead_id, scenario, step
            union all
            select lead_id, scenario, message, instance, 0 from kept_message where lead_id = any(?) and kind = 'END'""";

    private record Pass(LeadId lead, ScenarioKey scenario, String step) {}

    private final JdbcTemplate jdbc;
    private final Set<LeadId> read = new HashSet<>();
    private final Map<Pass, Integer> written = new HashMap<>();
    private final Set<String> over = new HashSet<>();

    Passes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Reads what is written of this lead, and of all others the command is about. */
    void read(LeadId lead) {
        if (read.contains(lead)) return;
        var unread = new HashSet<LeadId>();
        unread.add(lead);
        Instances.ofThisCommand().businessKeys().stream().map(LeadId::of).forEach(unread::add);
        unread.removeAll(read);
        jdbc.query(
                COUNT,
                row -> {
                    var step =
                            new Pass(new LeadId(row.getLong(1)), new ScenarioKey(row.getString(2)), row.getString(3));
                    if (row.getString(4) == null) written.put(step, row.getInt(5));
                    else over.add(row.getString(4));
                },
                ids(unread),
                ids(unread));
        read.addAll(unread);
    }

    private static Object ids(Set<LeadId> leads) {
        return leads.stream().map(LeadId::value).toArray(Long[]::new);
    }

    /** Whether a house rule has ended the enrolment though the engine still has the instance. Of leads that were read. */
    boolean isOver(String instance) {
        return over.contains(instance);
    }

    int written(LeadId lead, ScenarioKey scenario, String step) {
        return written.getOrDefault(new Pass(lead, scenario, step), 0);
    }

    /** It is about to be written. */
    void wrote(JourneyStep step) {
        if (read.contains(step.lead()))
            written.merge(new Pass(step.lead(), step.scenario(), step.step()), 1, Integer::sum);
    }
}
