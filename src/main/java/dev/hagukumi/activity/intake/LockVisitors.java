package dev.hagukumi.activity.intake;

import dev.hagukumi.lead.Alias;
import dev.hagukumi.platform.database.Lock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets many record what the same visitor did, but nobody while it is being found out who the visitor is: whatever is recorded
 * before is adopted, whatever comes after knows the lead. Held until the end of the transaction, taken in order.
 */
@Component
class LockVisitors {
    /** Visitors share locks, so that a large batch cannot use up the database's table of locks. */
    private static final int LOCKS = 256;

    private final JdbcClient jdbc;

    LockVisitors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void lock(List<Item> items) {
        Map<Integer, Boolean> locks = new TreeMap<>();
        for (var item : items) {
            for (var alias : item.identity().aliases()) {
                locks.merge(lockOf(alias), item.identity().ties(), Boolean::logicalOr);
            }
        }
        if (locks.isEmpty()) return;
        jdbc.sql("""
                        select case when alone then pg_advisory_xact_lock(:key, number)::text
                            else pg_advisory_xact_lock_shared(:key, number)::text end
                        from unnest(:numbers, :alone) as visitor (number, alone)""")
                .param("key", Lock.VISITOR.key())
                .param("numbers", locks.keySet().toArray(Integer[]::new))
                .param("alone", locks.values().toArray(Boolean[]::new))
                .query(String.class)
                .list();
    }

    private static int lockOf(Alias alias) {
        return Math.floorMod(31 * alias.value().hashCode() + alias.kind().ordinal(), LOCKS);
    }
}
