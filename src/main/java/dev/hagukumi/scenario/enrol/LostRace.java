package dev.hagukumi.scenario.enrol;

import dev.hagukumi.platform.database.Contention;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;

/** Tells who merely came second, and will get through the next time, from what fails by itself. */
final class LostRace {
    private LostRace() {}

    static boolean is(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockingException || cause instanceof ConcurrencyFailureException)
                return true;
        }
        return Contention.is(failure);
    }
}
