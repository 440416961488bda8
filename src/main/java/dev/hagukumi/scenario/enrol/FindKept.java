package dev.hagukumi.scenario.enrol;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds what a kept message is for as things are now: a mended version in force takes whom the old one could not. */
@Component
class FindKept {
    private static final String WAITING = """
            select s.execution_id_ from act_ru_event_subscr s
            where s.proc_inst_id_ = ? and s.event_name_ = ? and s.event_type_ = 'message'
            order by s.id_ limit 1 for update""";

    private final FindTargets targets;
    private final JdbcTemplate jdbc;

    FindKept(FindTargets targets, JdbcTemplate jdbc) {
        this.targets = targets;
        this.jdbc = jdbc;
    }

    /** Empty where nothing is left to be done: the lead is in, has gone on, or has left. */
    Optional<? extends Errand> errand(KeptMessage kept) {
        return switch (kept.kind()) {
            case "START" -> start(kept);
            case "MOVE" -> move(kept);
            default ->
                Optional.of(
                        new End(kept.lead(), kept.scenario(), Objects.requireNonNull(kept.instance()), kept.message()));
        };
    }

    private Optional<Start> start(KeptMessage kept) {
        var start = targets.starts(List.of(new Message(kept.lead(), kept.message()))).stream()
                .filter(each -> each.scenario().equals(kept.scenario()))
                .findFirst();
        if (start.isEmpty() && !enrolled(kept))
            throw new IllegalStateException("scenario " + kept.scenario() + " takes no lead on '" + kept.message()
                    + "' at present: it is suspended, does not fit, or starts on something else");
        return start;
    }

    private boolean enrolled(KeptMessage kept) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from enrolment where lead_id = ? and scenario = ?)",
                Boolean.class,
                kept.lead().value(),
                kept.scenario()));
    }

    private Optional<Move> move(KeptMessage kept) {
        var instance = Objects.requireNonNull(kept.instance());
        return jdbc.queryForList(WAITING, String.class, instance, kept.message()).stream()
                .findFirst()
                .map(execution -> new Move(0, new Message(kept.lead(), kept.message()), execution, instance));
    }
}
