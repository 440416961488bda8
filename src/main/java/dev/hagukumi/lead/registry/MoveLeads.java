package dev.hagukumi.lead.registry;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.LifecycleStage;
import dev.hagukumi.lead.StageChanged;
import dev.hagukumi.lead.StageMove;
import dev.hagukumi.lead.UnknownLead;
import dev.hagukumi.platform.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves leads from stage to stage and keeps the history of it. */
@Component
class MoveLeads {
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MoveLeads(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    List<StageMove> move(Collection<StageMove> orders) {
        if (orders.isEmpty()) return List.of();
        var stages = lock(orders.stream().map(StageMove::lead).distinct().toList());
        var moves = new ArrayList<StageMove>();
        for (var order : orders) {
            var from = stages.put(order.lead(), order.to());
            if (from == null) throw new UnknownLead(order.lead());
            if (from != order.to()) moves.add(new StageMove(order.lead(), from, order.to(), order.because()));
        }
        if (moves.isEmpty()) return List.of();
        var now = clock.now();
        recordHistory(moves, now);
        update(moves, stages, now);
        events.publishEvent(new StageChanged(List.copyOf(moves), now));
        return moves;
    }

    private Map<LeadId, LifecycleStage> lock(List<LeadId> leads) {
        var stages = new HashMap<LeadId, LifecycleStage>();
        jdbc.sql("select id, stage from lead where id = any(:leads) order by id for no key update")
                .param("leads", leads.stream().mapToLong(LeadId::value).toArray())
                .query(row -> {
                    stages.put(new LeadId(row.getLong("id")), LifecycleStage.valueOf(row.getString("stage")));
                });
        return stages;
    }

    private void recordHistory(List<StageMove> moves, Instant now) {
        jdbc.sql("""
                        insert into stage_change (lead, from_stage, to_stage, because, at)
                        select lead, from_stage, to_stage, left(because, 500), :at
                        from unnest(:leads, :from, :to, :because) as move (lead, from_stage, to_stage, because)""")
                .param("leads", moves.stream().mapToLong(m -> m.lead().value()).toArray())
                .param(
                        "from",
                        moves.stream()
                                .map(m -> Objects.requireNonNull(m.from()).name())
                                .toArray(String[]::new))
                .param("to", moves.stream().map(m -> m.to().name()).toArray(String[]::new))
                .param("because", moves.stream().map(StageMove::because).toArray(String[]::new))
                .param("at", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
    }

    private void update(List<StageMove> moves, Map<LeadId, LifecycleStage> stages, Instant now) {
        var leads = moves.stream().map(StageMove::lead).distinct().toList();
        jdbc.sql("""
                        update lead l set stage = moved.stage, stage_since = :at, version = l.version + 1
                        from unnest(:leads, :stages) as moved (id, stage) where l.id = moved.id""")
                .param("leads", leads.stream().mapToLong(LeadId::value).toArray())
                .param(
                        "stages",
                        leads.stream()
                                .map(lead ->
                                        Objects.requireNonNull(stages.get(lead)).name())
                                .toArray(String[]::new))
                .param("at", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
    }
}
