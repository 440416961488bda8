package dev.hagukumi.broadcast;

import dev.hagukumi.broadcast.Broadcast.State;
import dev.hagukumi.broadcast.Broadcasts.Order;
import dev.hagukumi.platform.Clock;
import dev.hagukumi.segment.Audience;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class BroadcastRows {
    private static final String SELECT =
            "select id, name, mail, filter, start_at, state, paused, enqueued, planned_by from broadcast ";

    private final JdbcClient jdbc;
    private final Clock clock;

    BroadcastRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long insert(Order order, String by) {
        var now = clock.now();
        return jdbc.sql("""
                        insert into broadcast (name, mail, filter, start_at, state, planned_by, planned_at)
                        values (:name, :mail, :filter, :at, 'PLANNED', :by, :now) returning id
                        """)
                .param("name", order.name())
                .param("mail", order.mail())
                .param("filter", order.filter())
                .param("at", Timestamp.from(BeginTime.of(order.at(), now)))
                .param("by", by)
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single();
    }

    Optional<Broadcast> find(long id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query((row, n) -> broadcast(row))
                .optional();
    }

    /** Waits for a portion that is being put into the outbox. */
    Optional<Broadcast> lock(long id) {
        return jdbc.sql(SELECT + "where id = :id for update")
                .param("id", id)
                .query((row, n) -> broadcast(row))
                .optional();
    }

    /** One whose time has come and that nobody works on; or one cancelled half way, for the rest of its leads are told so too. */
    Optional<Broadcast> lockDue() {
        return jdbc.sql(SELECT + """
                        where state in ('PLANNED', 'RUNNING') and not paused and start_at <= :now
                              or state = 'CANCELLED' and last_lead < upto_lead
                        order by id limit 1 for update skip locked
                        """)
                .param("now", Timestamp.from(clock.now()))
                .query((row, n) -> broadcast(row))
                .optional();
    }

    Optional<Instant> nextStart() {
        return jdbc.sql("select min(start_at) from broadcast where state = 'PLANNED' and not paused")
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** The leads that are there when it begins are its audience; who comes later is not. */
    void begin(Broadcast broadcast) {
        jdbc.sql("""
                        update broadcast set state = 'RUNNING', upto_lead = (select coalesce(max(id), 0) from lead_view)
                        where id = :id and state = 'PLANNED'
                        """).param("id", broadcast.id()).update();
    }

    List<Long> nextLeads(Broadcast broadcast, Audience audience, int portion) {
        return jdbc.sql("select l.id from lead_view l, broadcast b where b.id = :id"
                        + " and l.id > b.last_lead and l.id <= b.upto_lead and " + audience.condition()
                        + " order by l.id limit :portion")
                .params(audience.parameters())
                .param("id", broadcast.id())
                .param("portion", portion)
                .query(Long.class)
                .list();
    }

    void advance(Broadcast broadcast, List<Long> leads, boolean last) {
        jdbc.sql("""
                        update broadcast set enqueued = enqueued + case state when 'CANCELLED' then 0 else :more end,
                               last_lead = case when :last then upto_lead else :lead end,
                               state = case when :last and state = 'RUNNING' then 'ENQUEUED' else state end
                        where id = :id
                        """)
                .param("more", leads.size())
                .param("lead", leads.isEmpty() ? null : leads.get(leads.size() - 1), Types.BIGINT)
                .param("last", last)
                .param("id", broadcast.id())
                .update();
    }

    void set(long id, State state, boolean paused) {
        jdbc.sql("update broadcast set state = :state, paused = :paused where id = :id")
                .param("state", state.name())
                .param("paused", paused)
                .param("id", id)
                .update();
    }

    /** Goes no further: until it is resumed, or for good where it was cancelled. */
    void halt(long id) {
        jdbc.sql("""
                        update broadcast set paused = state <> 'CANCELLED',
                               last_lead = case state when 'CANCELLED' then upto_lead else last_lead end
                        where id = :id
                        """).param("id", id).update();
    }

    long count(Audience audience) {
        return jdbc.sql("select count(*) from lead_view l where " + audience.condition())
                .params(audience.parameters())
                .query(Long.class)
                .single();
    }

    Page<Broadcast> list(Pageable page) {
        var rows = jdbc.sql(SELECT + "order by id desc limit :limit offset :offset")
                .param("limit", page.isPaged() ? page.getPageSize() : Integer.MAX_VALUE)
                .param("offset", page.isPaged() ? page.getOffset() : 0)
                .query((row, n) -> broadcast(row))
                .list();
        var total = jdbc.sql("select count(*) from broadcast").query(Long.class).single();
        return new PageImpl<>(rows, page, total);
    }

    private static Broadcast broadcast(ResultSet row) throws SQLException {
        var id = row.getLong("id");
        return new Broadcast(
                id,
                row.getString("name"),
                "broadcast:" + id,
                row.getString("mail"),
                row.getString("filter"),
                row.getTimestamp("start_at").toInstant(),
                State.valueOf(row.getString("state")),
                row.getBoolean("paused"),
                row.getLong("enqueued"),
                row.getString("planned_by"));
    }
}
