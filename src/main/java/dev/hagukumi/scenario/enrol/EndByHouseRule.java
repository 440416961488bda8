package dev.hagukumi.scenario.enrol;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.mail.Mailer;
import dev.hagukumi.mail.Mailer.Unwanted;
import dev.hagukumi.mail.Verdict.Because;
import dev.hagukumi.mail.Verdict.Code;
import dev.hagukumi.platform.Clock;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Ends the enrolments of leads that come under a house rule, and sees that no mail of theirs is begun any more. */
@Component
class EndByHouseRule {
    /** But for scenarios that are meant for such leads. */
    private static final String RUNNING = """
            select e.lead_id, e.scenario, e.instance, said.reason
            from unnest(?::bigint[], ?::text[]) as said (lead_id, reason)
            join enrolment e on e.lead_id = said.lead_id and e.ended_at is null
            where not exists (
                select from scenario_version v
                where v.scenario = e.scenario and v.version = e.version and said.reason = any(v.runs_in))
            order by e.lead_id, e.id""";

    private static final String END = """
            update enrolment e set ended_at = ?, end_reason = said.reason
            from unnest(?::text[], ?::text[]) as said (instance, reason)
            where e.instance = said.instance and e.ended_at is null""";

    private final JdbcTemplate jdbc;
    private final Mailer mailer;
    private final Clock clock;

    EndByHouseRule(JdbcTemplate jdbc, Mailer mailer, Clock clock) {
        this.jdbc = jdbc;
        this.mailer = mailer;
        this.clock = clock;
    }

    List<End> find(Map<LeadId, HouseRule> ends) {
        if (ends.isEmpty()) return List.of();
        var said = List.copyOf(ends.entrySet());
        return jdbc.query(
                RUNNING,
                (row, n) -> new End(new LeadId(row.getLong(1)), row.getString(2), row.getString(3), row.getString(4)),
                said.stream().map(each -> each.getKey().value()).toArray(Long[]::new),
                said.stream().map(each -> each.getValue().reason()).toArray(String[]::new));
    }

    /**
     * After the engine, whose rows are locked first on every way: those it ended say so already, the others end here, and it is
     * told again.
     */
    void end(List<End> ended) {
        if (ended.isEmpty()) return;
        jdbc.update(
                END,
                Timestamp.from(clock.now()),
                ended.stream().map(End::instance).toArray(String[]::new),
                ended.stream().map(End::reason).toArray(String[]::new));
        mailer.withhold(ended.stream()
                .map(end -> new Unwanted(end.lead(), end.scenario(), Because.of(Code.ENDED, end.reason())))
                .toList());
    }
}
