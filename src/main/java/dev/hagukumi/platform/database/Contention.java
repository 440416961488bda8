package dev.hagukumi.platform.database;

import java.sql.SQLException;
import java.util.Set;

/** Somebody else was at work on the same: a deadlock, a lock that was waited for too long, transactions that do not go together. */
public final class Contention {
    private static final Set<String> STATES = Set.of("40001", "40P01", "55P03");

    private Contention() {}

    /** Whether the database says so anywhere behind the failure. */
    public static boolean is(Throwable failure) {
        return Behind.all(failure).stream()
                .anyMatch(each ->
                        each instanceof SQLException refused && STATES.contains(String.valueOf(refused.getSQLState())));
    }
}
