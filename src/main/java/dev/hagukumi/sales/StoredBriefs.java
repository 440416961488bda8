package dev.hagukumi.sales;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.platform.Clock;
import dev.hagukumi.sales.Handoff.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps beside each handoff what its brief tells, so that the pipeline need not say when that changes. */
@Service
@Transactional
@EnableConfigurationProperties(BriefSettings.class)
class StoredBriefs implements Briefs {
    private final JdbcClient jdbc;
    private final WriteBrief write;
    private final TellWarmth warmth;
    private final BriefSettings settings;
    private final Clock clock;

    StoredBriefs(JdbcClient jdbc, WriteBrief write, TellWarmth warmth, BriefSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.write = write;
        this.warmth = warmth;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Brief of(LeadId lead) {
        return write.of(lead);
    }

    /** What it tells is noted before it is read: what changes in between is seen at the next look. */
    @Override
    public Brief of(Handoff handoff) {
        jdbc.sql("""
                        insert into handoff_brief (handoff, told, looked_at) values (:handoff, :told, :now)
                        on conflict (handoff) do update set told = excluded.told, looked_at = excluded.looked_at""")
                .param("handoff", handoff.id())
                .param("told", warmth.of(List.of(handoff.lead())).getOrDefault(handoff.lead(), ""))
                .param("now", now())
                .update();
        return write.of(handoff.lead());
    }

    @Override
    public Look look(int most) {
        var looked = jdbc.sql("""
                        update handoff_brief b set looked_at = :now from handoff h
                         where h.id = b.handoff and b.handoff in (
                               select due.handoff
                                 from handoff_brief due join handoff open on open.id = due.handoff
                                where open.state in ('OPEN', 'ACCEPTED') and open.held_by is not null
                                  and due.looked_at <= :before
                                order by due.looked_at limit :most
                                  for update of due skip locked)
                        returning h.id, h.lead_id, h.state, h.offered_at, h.held_by, b.told""")
                .param("now", now())
                .param("before", now().minus(settings.rewrite()))
                .param("most", most)
                .query(StoredBriefs::told)
                .list();
        var now = warmth.of(looked.stream().map(Told::lead).toList());
        return new Look(
                looked.size(),
                looked.stream()
                        .filter(each -> !each.told().equals(now.get(each.lead())))
                        .map(Told::of)
                        .toList());
    }

    /** What the brief of a handoff tells. */
    private record Told(Outdated of, String told) {
        LeadId lead() {
            return of.handoff().lead();
        }
    }

    /** Who answered and why is nothing that a brief tells. */
    private static Told told(ResultSet row, int number) throws SQLException {
        var handoff = new Handoff(
                row.getLong("id"),
                new LeadId(row.getLong("lead_id")),
                State.valueOf(row.getString("state")),
                row.getObject("offered_at", OffsetDateTime.class).toInstant(),
                null,
                null,
                null,
                null,
                null);
        return new Told(new Outdated(handoff, row.getString("held_by")), row.getString("told"));
    }

    private OffsetDateTime now() {
        return clock.now().atOffset(ZoneOffset.UTC);
    }
}
