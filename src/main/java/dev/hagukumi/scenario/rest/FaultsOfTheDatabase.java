package dev.hagukumi.scenario.rest;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Optional;
import java.util.Set;

/** Tells what the database refused without its words: a value that does not fit, a wait that was too long, a silence. */
final class FaultsOfTheDatabase {
    private static final Set<String> IN_EACH_OTHERS_WAY = Set.of("55P03", "40001", "40P01", "57014");

    private static final String TAKEN = "There is one like it already.";

    private FaultsOfTheDatabase() {}

    static Optional<Told> told(Throwable error) {
        if (!(error instanceof SQLException refused)) return Optional.empty();
        var state = String.valueOf(refused.getSQLState());
        if (IN_EACH_OTHERS_WAY.contains(state))
            return Optional.of(again("Others are at work on the same; try again in a few seconds.", error));
        return switch (state.length() < 2 ? "" : state.substring(0, 2)) {
            case "22", "54" -> Optional.of(bad("A value does not fit: it is too long, or of another kind.", error));
            case "23" -> Optional.of(integrity(state, error));
            default ->
                error instanceof SQLTransientException
                        ? Optional.of(again("The database is busy; try again in a few seconds.", error))
                        : Optional.empty();
        };
    }

    static Told away(Throwable error) {
        return again("The database does not answer; try again in a few seconds.", error);
    }

    private static Told integrity(String state, Throwable error) {
        return switch (state) {
            case "23503" -> bad("It names something that is not there.", error);
            case "23505" -> Told.of(409, TAKEN, false, new IllegalArgumentException(TAKEN, error));
            default -> bad("A value is missing or not allowed.", error);
        };
    }

    private static Told bad(String message, Throwable error) {
        return Told.of(400, message, false, new IllegalArgumentException(message, error));
    }

    private static Told again(String message, Throwable error) {
        return Told.of(503, message, true, new IllegalStateException(message, error));
    }
}
