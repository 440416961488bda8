package dev.hagukumi.platform.database;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** A database that is away, or a connection to it that died: nothing that was done over it is to blame. */
public final class Outage {
    /** Connections; disk, memory and connections used up; the server's own files. */
    private static final Set<String> CLASSES = Set.of("08", "53", "58");

    /** The server stops, has crashed or is starting; the database is gone; a session or transaction was silent for too long. */
    private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "57P04", "57P05", "25P03", "25P04");

    private Outage() {}

    /** Whether a dead connection stands anywhere behind the failure, beside it, or before the roll-back that failed. */
    public static boolean is(Throwable failure) {
        return Behind.all(failure).stream().anyMatch(Outage::tells);
    }

    private static boolean tells(Throwable failure) {
        if (failure instanceof SQLException refused) return tells(refused);
        if (failure instanceof CannotCreateTransactionException) return true;
        // What has a state of its own says more than the wrapper, which also stands for statements that are too
        // complex.
        return failure instanceof DataAccessResourceFailureException
                && Behind.all(failure).stream().noneMatch(Outage::hasState);
    }

    private static boolean hasState(Throwable failure) {
        return failure instanceof SQLException refused && refused.getSQLState() != null;
    }

    private static boolean tells(SQLException refused) {
        var state = refused.getSQLState();
        if (state != null)
            return STATES.contains(state) || state.length() > 2 && CLASSES.contains(state.substring(0, 2));
        // The server always gives a state: this is the pool, which has no connection or took a broken one away.
        return refused instanceof SQLTransientConnectionException
                || refused instanceof SQLNonTransientConnectionException
                || refused instanceof SQLRecoverableException
                || "Connection is closed".equals(refused.getMessage());
    }
}
