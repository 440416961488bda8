package dev.hagukumi.scenario.enrol;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.platform.Clock;
import dev.hagukumi.scenario.check.UnfitScenarios;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Finds what the messages of a batch start and whom they move, each in one query for the whole batch. */
@Component
class FindTargets {
    private static final Logger LOG = LoggerFactory.getLogger(FindTargets.class);
    private static final String STARTS = """
            select m.ord, m.lead_id, m.name, t.scenario, t.definition, d.suspension_state_ = 2 as suspended
            from unnest(?::bigint[], ?::text[]) with ordinality as m(lead_id, name, ord)
            join scenario_trigger t on t.message = m.name and t.starts
            join act_re_procdef d on d.id_ = t.definition
            where not exists (
                select from enrolment e
                where e.lead_id = m.lead_id and e.scenario = t.scenario
                  and (e.ended_at is null or t.reentry_after is null or e.ended_at + t.reentry_after > ?))
            order by m.lead_id, m.ord, t.scenario""";
    static final String MOVES = """
            select m.ord, m.lead_id, m.name, waiting.*
            from (select * from unnest(?::bigint[], ?::text[]) with ordinality as m(lead_id, name, ord) order by lead_id, ord) m
            cross join lateral (
                select s.execution_id_, s.proc_inst_id_
                from act_ru_execution p join act_ru_event_subscr s on s.proc_inst_id_ = p.id_
                where p.business_key_ = m.lead_id::text and p.suspension_state_ = 1
                  and s.event_name_ = m.name and s.event_type_ = 'message'
                order by s.id_
                for update of s) waiting""";

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final UnfitScenarios unfit;

    FindTargets(JdbcTemplate jdbc, Clock clock, UnfitScenarios unfit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.unfit = unfit;
    }

    /** At most one for each lead and scenario: the first message wins. */
    List<Start> starts(List<Message> messages) {
        RowMapper<Start> row = (rs, n) ->
                new Start(rs.getInt("ord"), message(rs), rs.getString("scenario"), rs.getString("definition"));
        Map<String, Start> first = new LinkedHashMap<>();
        RowCallbackHandler keep = rs -> {
            var start = row.mapRow(rs, 0);
            if (rs.getBoolean("suspended")) tellOutside(start, "it is suspended");
            else if (unfit.takesNoLeads(start.definition())) tellOutside(start, "it does not fit any more");
            else first.putIfAbsent(start.message().lead() + " " + start.scenario(), start);
        };
        jdbc.query(STARTS, keep, leads(messages), names(messages), Timestamp.from(clock.now()));
        return List.copyOf(first.values());
    }

    private static void tellOutside(Start start, String because) {
        LOG.warn("Lead {} does not enter {}: {}", start.message().lead(), start.scenario(), because);
    }

    /**
     * At most one for each instance: where its token is after that, nobody knows yet. What waits is locked as it is found: a
     * timer that was faster has taken it away by then, and one that is slower finds it gone.
     */
    List<Move> moves(List<Message> messages) {
        RowMapper<Move> row = (rs, n) ->
                new Move(rs.getInt("ord"), message(rs), rs.getString("execution_id_"), rs.getString("proc_inst_id_"));
        Map<String, Move> first = new LinkedHashMap<>();
        for (var move : jdbc.query(MOVES, row, leads(messages), names(messages)))
            first.putIfAbsent(move.instance(), move);
        return List.copyOf(first.values());
    }

    static Long[] leads(List<Message> messages) {
        return messages.stream().map(m -> m.lead().value()).toArray(Long[]::new);
    }

    static String[] names(List<Message> messages) {
        return messages.stream().map(Message::name).toArray(String[]::new);
    }

    private static Message message(ResultSet rs) throws SQLException {
        return new Message(new LeadId(rs.getLong("lead_id")), rs.getString("name"));
    }
}
