package dev.hagukumi.activity.pipeline;

import java.sql.SQLException;
import java.util.Set;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** What a failure of a batch tells about its activities. */
enum FailureKind {
    /** The database is away: nothing about any lead. */
    OUTAGE,
    /** Somebody else was faster: the same may succeed the next time. */
    CONTENTION,
    /** It will fail again. */
    POISON;

    private static final Set<String> CONTENTION_STATES = Set.of("40001", "40P01", "55P03");

    static FailureKind of(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotCreateTransactionException
                    || cause instanceof DataAccessResourceFailureException) return OUTAGE;
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                if (sql.getSQLState().startsWith("08") || sql.getSQLState().startsWith("57P")) return OUTAGE;
                if (CONTENTION_STATES.contains(sql.getSQLState())) return CONTENTION;
            }
            if (cause instanceof ConcurrencyFailureException || cause instanceof TransientDataAccessException)
                return CONTENTION;
        }
        return POISON;
    }
}
