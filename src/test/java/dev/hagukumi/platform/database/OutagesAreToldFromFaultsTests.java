package dev.hagukumi.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

class OutagesAreToldFromFaultsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"08000", "08003", "08006", "53100", "53300", "57P01", "57P02", "57P03", "57P05", "25P03", "58030"
            })
    void theStateOfADeadConnectionIsAnOutageHoweverDeepItStands(String state) {
        var deep = new IllegalStateException(new RuntimeException(new SQLException("as the server says", state)));

        assertThat(Outage.is(deep)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"54000", "57014", "22001", "23505", "40P01", "55P03", "0A000", "42P01"})
    void whatTheServerRefusesIsNone(String state) {
        var refused = new DataAccessResourceFailureException("as Spring wraps it", new SQLException("refused", state));

        assertThat(Outage.is(refused)).isFalse();
    }

    static Stream<Throwable> withoutAState() {
        var closed = new SQLException("Connection is closed");
        var rolledBack = new TransactionSystemException("Unable to rollback", new RuntimeException("against JDBC"));
        rolledBack.initApplicationException(new IllegalStateException(new SQLException("gone", "08006")));
        var besides = new IllegalStateException("a step failed");
        besides.addSuppressed(new IllegalStateException(closed));
        var batch = new BatchUpdateException("Batch entry 3 was aborted", "25P02", new int[0]);
        batch.setNextException(new SQLException("terminating connection", "57P01"));
        return Stream.of(
                closed,
                new InvalidDataAccessApiUsageException("x", closed),
                new SQLTransientConnectionException("Connection is not available, request timed out after 30000ms"),
                new CannotCreateTransactionException("Could not open JPA EntityManager for transaction"),
                new DataAccessResourceFailureException("no more said"),
                rolledBack,
                besides,
                batch);
    }

    @ParameterizedTest
    @MethodSource("withoutAState")
    void thePoolARollBackAndWhatStandsBesideTellOneToo(Throwable failure) {
        assertThat(Outage.is(failure)).isTrue();
    }

    @Test
    void aFaultOfOursIsNoneThoughItsCausesTurnInACircle() {
        var first = new IllegalStateException("first");
        first.initCause(new IllegalStateException("second", first));

        assertThat(Outage.is(first)).isFalse();
        assertThat(Outage.is(new SQLException("Connection is closed by mistake of a name")))
                .isFalse();
        assertThat(Outage.is(new StackOverflowError())).isFalse();
    }

    @Test
    void whoIsInTheWayIsNamedByTheDatabaseAlone() {
        assertThat(Contention.is(new RuntimeException(new SQLException("deadlock", "40P01"))))
                .isTrue();
        assertThat(Contention.is(new RuntimeException(new SQLException("no state"))))
                .isFalse();
        assertThat(Contention.is(new RuntimeException(new SQLException("gone", "08006"))))
                .isFalse();
    }
}
