package dev.hagukumi.platform.database;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/** Everything that stands behind a failure, however it was wrapped on its way up. */
final class Behind {

    private Behind() {}

    static Set<Throwable> all(Throwable failure) {
        Set<Throwable> all = Collections.newSetFromMap(new IdentityHashMap<>());
        var next = new ArrayDeque<Throwable>();
        next.add(failure);
        for (var each = next.poll(); each != null; each = next.poll()) {
            if (!all.add(each)) continue;
            add(each.getCause(), next);
            Arrays.stream(each.getSuppressed()).forEach(next::add);
            if (each instanceof SQLException refused) add(refused.getNextException(), next);
            // A roll-back that fails takes the place of what it was for.
            if (each instanceof TransactionSystemException system) add(system.getApplicationException(), next);
        }
        return all;
    }

    private static void add(@Nullable Throwable failure, ArrayDeque<Throwable> next) {
        if (failure != null) next.add(failure);
    }
}
