package dev.hagukumi.activity.pipeline;

import dev.hagukumi.platform.database.Contention;
import dev.hagukumi.platform.database.Outage;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.TransientDataAccessException;

/** What a failure of a batch tells about its activities. */
enum FailureKind {
    /** The database is away, or a connection to it died: nothing about any lead. */
    OUTAGE,
    /** Somebody else was faster: the same may succeed the next time. */
    CONTENTION,
    /** It will fail again. */
    POISON;

    static FailureKind of(Throwable failure) {
        if (Outage.is(failure)) return OUTAGE;
        if (Contention.is(failure)) return CONTENTION;
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConcurrencyFailureException || cause instanceof TransientDataAccessException)
                return CONTENTION;
        }
        return POISON;
    }
}
