package dev.hagukumi.mail.dispatch;

import dev.hagukumi.mail.Delivery.State;
import dev.hagukumi.mail.Verdict;
import dev.hagukumi.mail.Verdict.Said;
import dev.hagukumi.mail.gate.Judgement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what the gate said beside each mail, all in one statement: taken for sending, put off, withheld or held. */
@Component
class StoreVerdicts {
    private static final String STORE = """
            update delivery d set state = said.state, verdict = null, said = said.said::jsonb, counts_on = said.counts_on::date, turn_at = said.turn_at::timestamptz,
                   due_at = coalesce(said.due_at::timestamptz, d.due_at),
                   message = case said.state when 'WITHHELD' then null else d.message end,
                   claim = case said.state when 'CLAIMED' then :claim end,
                   leased_until = case said.state
                       when 'CLAIMED' then clock_timestamp() + make_interval(secs => :lease) end
            from unnest(:ids, :states, :said, :counts, :due, :turns)
                 as said (id, state, said, counts_on, due_at, turn_at)
            where d.id = said.id
            """;

    private final JdbcClient jdbc;
    private final DispatchSettings settings;

    StoreVerdicts(JdbcClient jdbc, DispatchSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    void store(Map<Long, Judgement> judgements, UUID claim) {
        if (judgements.isEmpty()) return;
        var ids = judgements.keySet().stream().sorted().toList();
        var said = ids.stream()
                .map(id -> Objects.requireNonNull(judgements.get(id)))
                .toList();
        jdbc.sql(STORE)
                .param("claim", claim)
                .param("lease", settings.lease().toMillis() / 1000.0)
                .param("ids", ids.stream().mapToLong(Long::longValue).toArray())
                .param("states", texts(said, each -> stateAfter(each.verdict()).name()))
                .param("said", texts(said, each -> Said.of(each.verdict()).json()))
                .param("counts", texts(said, each -> text(each.countsOn())))
                .param("turns", texts(said, each -> text(each.turn())))
                .param("due", texts(said, each -> due(each.verdict())))
                .update();
    }

    private static State stateAfter(Verdict verdict) {
        if (verdict instanceof Verdict.Deferred) return State.QUEUED;
        if (verdict instanceof Verdict.Withheld) return State.WITHHELD;
        if (verdict instanceof Verdict.Held) return State.PAUSED;
        return State.CLAIMED;
    }

    private static @Nullable String due(Verdict verdict) {
        return verdict instanceof Verdict.Deferred deferred ? deferred.until().toString() : null;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String[] texts(List<Judgement> said, Function<Judgement, @Nullable String> column) {
        return said.stream().map(column).toArray(String[]::new);
    }
}
