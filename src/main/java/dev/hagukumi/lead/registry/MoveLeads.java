package dev.hagukumi.lead.registry;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.LifecycleStage;
import dev.hagukumi.lead.LifecycleStage.By;
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
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves leads from stage to stage as the law of the stages allows, and keeps the history of it. */
@Component
class MoveLeads {
    private static final StageMove.Outcome NOTHING = new StageMove.Outcome(List.of(), List.of());

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MoveLeads(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    StageMove.Outcome move(Collection<StageMove> orders) {
        if (orders.isEmpty()) return NOTHING;
        var stages = lock(orders.stream().map(StageMove::lead).distinct().toList());
        var moves = new ArrayList<StageMove>();
        var refused = new ArrayList<StageMove.Refused>();
        for (var order : orders) {
            var from = stages.get(order.lead());
            if (from == null) throw new UnknownLead(order.lead());
            var objection = objection(from, order);
            if (objection != null) refused.add(new StageMove.Refused(order, from, objection));
            else if (stages.put(order.lead(), order.to()) != order.to()) moves.add(order.from(from));
        }
        if (!moves.isEmpty()) keep(moves, stages);
        return new StageMove.Outcome(List.copyOf(moves), List.copyOf(refused));
    }

    private static @Nullable String objection(LifecycleStage from, StageMove order) {
        if (from == order.to()) return null;
        if (!from.mayBecome(order.to(), order.by()))
            return "no lead goes from " + from + " to " + order.to() + " by "
                    + order.by().name().toLowerCase(Locale.ROOT);
        return order.by() == By.PEOPLE && order.because().isBlank() ? "whoever corrects a stage says why" : null;
    }

    private void keep(List<StageMove> moves, Map<LeadId, LifecycleStage> stages) {
        var now = clock.now();
        recordHistory(moves, now);
        update(moves, stages, now);
        events.publishEvent(new StageChanged(List.copyOf(moves), now));
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
                        insert into stage_change (lead, from_stage, to_stage, because, at, moved_by, person)
                        select lead, from_stage, to_stage, left(because, 500), :at, moved_by, left(person, 200)
                        from unnest(:leads, :from, :to, :because, :by, :person)
                            as move (lead, from_stage, to_stage, because, moved_by, person)""")
                .param("leads", moves.stream().mapToLong(m -> m.lead().value()).toArray())
                .param(
                        "from",
                        moves.stream()
                                .map(m -> Objects.requireNonNull(m.from()).name())
                                .toArray(String[]::new))
                .param("to", moves.stream().map(m -> m.to().name()).toArray(String[]::new))
                .param("because", moves.stream().map(StageMove::because).toArray(String[]::new))
                .param("by", moves.stream().map(move -> move.by().name()).toArray(String[]::new))
                .param("person", moves.stream().map(StageMove::person).toArray(String[]::new))
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
