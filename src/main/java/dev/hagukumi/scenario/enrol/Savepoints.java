package dev.hagukumi.scenario.enrol;

import dev.hagukumi.platform.database.Outage;
import java.sql.Connection;
import java.sql.Savepoint;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** Tries something within the open transaction and takes it back where it fails; what was done before stays. */
@Component
class Savepoints {
    private static final DefaultTransactionDefinition OPEN =
            new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_MANDATORY);

    private final JdbcTemplate jdbc;
    private final PlatformTransactionManager transactions;

    Savepoints(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Why it failed; empty where it was done. Thrown where the transaction cannot go on, and where the database is away. */
    Optional<Throwable> attempt(Runnable work) {
        var savepoint = Objects.requireNonNull(jdbc.execute((ConnectionCallback<Savepoint>) Connection::setSavepoint));
        try {
            work.run();
            jdbc.execute((ConnectionCallback<Boolean>) connection -> {
                connection.releaseSavepoint(savepoint);
                return true;
            });
            return Optional.empty();
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError failure) {
            try {
                jdbc.execute((ConnectionCallback<Boolean>) connection -> {
                    connection.rollback(savepoint);
                    return true;
                });
            } catch (DataAccessException lost) {
                failure.addSuppressed(lost);
                throw failure;
            }
            if (isCondemned() || Outage.is(failure)) throw failure;
            return Optional.of(failure);
        }
    }

    /** A part that joined the transaction as its own has failed within it. */
    private boolean isCondemned() {
        return transactions.getTransaction(OPEN) instanceof DefaultTransactionStatus status
                && status.isGlobalRollbackOnly();
    }
}
