package dev.hagukumi.insight.mails;

import dev.hagukumi.insight.MailList;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.LeadProfile;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.mail.Delivery.State;
import dev.hagukumi.mail.Verdict.Code;
import dev.hagukumi.mail.Verdict.Said;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Walks the mails of one state by their number. */
@Component
class ReadMailList implements MailList {
    private static final int MOST_REASONS = 20;

    private final JdbcClient jdbc;
    private final Leads leads;

    ReadMailList(JdbcClient jdbc, Leads leads) {
        this.jdbc = jdbc;
        this.leads = leads;
    }

    @Override
    public List<Line> find(State state, @Nullable Long before, int most) {
        // The state as a literal, so that the index made for it serves.
        var lines = jdbc.sql("""
                        select id, lead, mail, scenario, state, said, outcome, coalesce(sent_at, queued_at) as at
                        from delivery_view where state = '%s' and id < :before order by id desc limit :most""".formatted(state.name()))
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("most", most)
                .query(ReadMailList::line)
                .list();
        var people = leads.profiles(lines.stream().map(Line::lead).distinct().toList());
        return lines.stream().map(line -> named(line, people)).toList();
    }

    private static Line named(Line line, Map<LeadId, LeadProfile> people) {
        var person = people.get(line.lead());
        return person == null
                ? line
                : new Line(
                        line.id(),
                        line.lead(),
                        person.displayName(),
                        line.mail(),
                        line.scenario(),
                        line.state(),
                        line.said(),
                        line.outcome(),
                        line.at());
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getLong("id"),
                new LeadId(row.getLong("lead")),
                "",
                row.getString("mail"),
                row.getString("scenario"),
                State.valueOf(row.getString("state")),
                Optional.ofNullable(Said.read(row.getString("said"))),
                Optional.ofNullable(row.getString("outcome")),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    @Override
    public Map<State, Long> count(List<State> states) {
        var counts = new EnumMap<State, Long>(State.class);
        states.forEach(state -> counts.put(
                state,
                jdbc.sql("select count(*) from delivery_view where state = '" + state.name() + "'")
                        .query(Long.class)
                        .single()));
        return counts;
    }

    @Override
    public Map<Code, Long> withheld(Instant since) {
        var reasons = new LinkedHashMap<Code, Long>();
        jdbc.sql("""
                        select said ->> 'code' as code, count(*) as mails from delivery_view
                        where state = 'WITHHELD' and queued_at >= :since and said ->> 'code' is not null group by 1 order by 2 desc, 1 limit :most""")
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("most", MOST_REASONS)
                .query(row -> {
                    reasons.put(Code.valueOf(row.getString("code")), row.getLong("mails"));
                });
        return reasons;
    }
}
