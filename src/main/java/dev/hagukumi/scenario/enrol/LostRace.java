package dev.hagukumi.scenario.enrol;

import java.sql.SQLException;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;

/** Tells who merely came second, and will get through the next time, from what fails by itself. */
final class LostRace {
    private static final Set<String> STATES = Set.of("40001", "40P01", "55P03");

    private LostRace() {}

    static boolean is(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockingException || cause instanceof ConcurrencyFailureException)
                return true;
            if (cause instanceof SQLException sql && STATES.contains(String.valueOf(sql.getSQLState()))) return true;
        }
        return false;
    }
}
