package dev.hagukumi.scenario.enrol;

import dev.hagukumi.platform.Clock;
import java.sql.Timestamp;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps what a scenario could not take, in the transaction of the fact. */
@Component
class KeepFailed {
    private static final Logger LOG = LoggerFactory.getLogger(KeepFailed.class);
    private static final int LONGEST = 2_000;

    private static final String KEEP = """
            insert into kept_message
                (lead_id, scenario, kind, message, instance, definition, kept_at, attempts, next_at, failure)
            select ?, coalesce(?, (select scenario from enrolment where instance = ?)), ?, ?, ?, ?, ?, ?, ?, ?
            on conflict do nothing""";

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final InboxSettings settings;

    KeepFailed(JdbcTemplate jdbc, Clock clock, InboxSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    void keep(Map<Errand, Throwable> failed) {
        failed.forEach((errand, failure) -> {
            if (LostRace.is(failure)) LOG.debug("{} was overtaken and is tried again.", errand, failure);
            else LOG.warn("{} failed; what happened stands, and it is tried again alone.", errand, failure);
            keep(errand, failure);
        });
    }

    private void keep(Errand errand, Throwable failure) {
        if (errand instanceof Start start)
            insert(errand, "START", start.scenario(), start.message().name(), start.definition(), failure);
        else if (errand instanceof Move move)
            insert(errand, "MOVE", null, move.message().name(), null, failure);
        else if (errand instanceof End end) insert(errand, "END", end.scenario(), end.reason(), null, failure);
    }

    private void insert(
            Errand errand,
            String kind,
            @Nullable String scenario,
            String message,
            @Nullable String definition,
            Throwable failure) {
        var now = clock.now();
        var instance = errand.knownInstance().orElse(null);
        var lostRace = LostRace.is(failure);
        jdbc.update(
                KEEP,
                errand.lead().value(),
                scenario,
                instance,
                kind,
                message,
                instance,
                definition,
                Timestamp.from(now),
                lostRace ? 0 : 1,
                Timestamp.from(lostRace ? now : now.plus(settings.again())),
                sentence(failure));
    }

    /** PostgreSQL keeps no U+0000 in texts. */
    static String sentence(Throwable failure) {
        var text = new StringBuilder();
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            var message = String.valueOf(cause.getMessage());
            if (text.indexOf(message) >= 0) continue;
            if (!text.isEmpty()) text.append(", because ");
            text.append(message);
        }
        return text.substring(0, Math.min(text.length(), LONGEST)).replace('\u0000', '?');
    }
}
