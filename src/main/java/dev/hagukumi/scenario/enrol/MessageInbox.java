package dev.hagukumi.scenario.enrol;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.platform.Clock;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps messages that came before the token waited for them, for a while. */
@Component
@EnableConfigurationProperties(InboxSettings.class)
class MessageInbox {
    /** Running enrolments in whose version a message of this name is waited for somewhere; lead by lead. */
    private static final String HOPEFUL = """
            select m.ord, m.lead_id, m.name, hopeful.*
            from unnest(?::bigint[], ?::text[]) with ordinality as m(lead_id, name, ord)
            cross join lateral (
                select e.scenario, e.instance
                from enrolment e
                where e.lead_id = m.lead_id and e.ended_at is null and exists (
                    select from scenario_trigger t
                    where t.scenario = e.scenario and t.version = e.version and t.message = m.name and not t.starts)
                offset 0) hopeful
            order by m.ord""";

    private static final String FOLLOW_INDEXES = "select follow_indexes()";
    private static final String KEEP =
            "insert into message_inbox (lead_id, instance, message, expires_at) values (?, ?, ?, ?)";
    private static final String AWAITED = """
            select i.id, i.lead_id, i.message, i.instance, s.execution_id_
            from message_inbox i
            join act_ru_execution p on p.id_ = i.instance and p.suspension_state_ = 1
            join act_ru_event_subscr s
              on s.proc_inst_id_ = i.instance and s.event_name_ = i.message and s.event_type_ = 'message'
            where i.expires_at > ? and i.id > ?
            order by i.id limit ?
            for update of i, s skip locked""";

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final InboxSettings settings;

    MessageInbox(JdbcTemplate jdbc, Clock clock, InboxSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    private record Hopeful(int order, Message message, String scenario, String instance) {}

    /** What the batch could not deliver, though the lead is on the way and may yet wait for it. */
    void keepEarly(List<Message> messages, List<Start> starts, List<Move> moves) {
        var started = new HashMap<String, Integer>();
        starts.forEach(s -> started.put(s.message().lead() + " " + s.scenario(), s.order()));
        var delivered = new HashMap<String, Integer>();
        moves.forEach(m -> delivered.put(m.instance(), m.order()));
        var expiry = Timestamp.from(clock.now().plus(settings.keep()));

        var rows = new ArrayList<Object[]>();
        for (var early : hopeful(messages)) {
            var enteredBy = started.getOrDefault(early.message().lead() + " " + early.scenario(), 0);
            var movedBy = delivered.getOrDefault(early.instance(), 0);
            if (early.order() <= enteredBy || early.order() == movedBy) continue;
            var lead = early.message().lead().value();
            rows.add(new Object[] {lead, early.instance(), early.message().name(), expiry});
        }
        jdbc.batchUpdate(KEEP, rows);
    }

    private List<Hopeful> hopeful(List<Message> messages) {
        return jdbc.query(
                HOPEFUL,
                (rs, n) -> new Hopeful(
                        rs.getInt("ord"),
                        new Message(new LeadId(rs.getLong("lead_id")), rs.getString("name")),
                        rs.getString("scenario"),
                        rs.getString("instance")),
                FindTargets.leads(messages),
                FindTargets.names(messages));
    }

    /** Messages whose token waits by now, at most one for each instance, held until the transaction ends: inbox id → move. */
    Map<Long, Move> awaited(long afterId, int atMost) {
        var moves = new HashMap<String, Map.Entry<Long, Move>>();
        jdbc.queryForObject(FOLLOW_INDEXES, String.class);
        jdbc.query(
                AWAITED,
                rs -> {
                    var message = new Message(new LeadId(rs.getLong("lead_id")), rs.getString("message"));
                    var move = new Move(0, message, rs.getString("execution_id_"), rs.getString("instance"));
                    moves.putIfAbsent(move.instance(), Map.entry(rs.getLong("id"), move));
                },
                Timestamp.from(clock.now()),
                afterId,
                atMost);
        var byId = new java.util.TreeMap<Long, Move>();
        moves.values().forEach(entry -> byId.put(entry.getKey(), entry.getValue()));
        return byId;
    }

    void remove(Collection<Long> ids) {
        jdbc.update("delete from message_inbox where id = any(?)", (Object) ids.toArray(Long[]::new));
    }

    /** A suspended instance cannot take its message: the message waits with it. */
    void waitForSuspended() {
        var now = clock.now();
        jdbc.queryForObject(FOLLOW_INDEXES, String.class);
        jdbc.update("""
                update message_inbox i set expires_at = ?
                from act_ru_execution p
                where p.id_ = i.instance and p.suspension_state_ = 2 and i.expires_at <= ?""", Timestamp.from(now.plus(settings.keep())), Timestamp.from(now));
    }

    void removeExpired() {
        jdbc.queryForObject(FOLLOW_INDEXES, String.class);
        // Not what was suspended only just now.
        jdbc.update("""
                delete from message_inbox i
                where i.expires_at <= ? and not exists (
                    select from act_ru_execution p where p.id_ = i.instance and p.suspension_state_ = 2)""", Timestamp.from(clock.now()));
    }
}
