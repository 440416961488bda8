package dev.hagukumi.activity;

import dev.hagukumi.lead.LeadId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Sees every batch that was worked off in the application under test, and fails those that a test poisoned. */
@Component
public class ObservedBatches {
    private final List<Activity> worked = new ArrayList<>();
    private final Map<Object, AtomicInteger> poisons = new ConcurrentHashMap<>();
    private final Map<Object, AtomicInteger> cuts = new ConcurrentHashMap<>();
    private final JdbcTemplate jdbc;

    ObservedBatches(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** From now on every batch fails that has an activity with this property {@code poison}. */
    public void poison(Object value) {
        poison(value, Integer.MAX_VALUE);
    }

    /** The next so many batches fail that have an activity with this property {@code poison}. */
    public void poison(Object value, int times) {
        poisons.put(value, new AtomicInteger(times));
    }

    /**
     * The next so many batches that have an activity with this property {@code cut} lose their connection, and whoever notices it
     * first says nothing of it. Answers how many are left.
     */
    public AtomicInteger cutOff(Object value, int times) {
        return cuts.computeIfAbsent(value, key -> new AtomicInteger(times));
    }

    public void cure(Object value) {
        poisons.remove(value);
    }

    /** The lead's activities in the order in which they were worked off, for good. */
    public synchronized List<Activity> of(LeadId lead) {
        return worked.stream().filter(activity -> activity.lead().equals(lead)).toList();
    }

    @EventListener
    void on(ActivitiesRecorded batch) {
        for (var activity : batch.activities()) {
            var poison = activity.properties().get("poison");
            if (isTold(poisons, poison)) throw new IllegalStateException("poisoned with " + poison);
            if (isTold(cuts, activity.properties().get("cut"))) cut();
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                // Not after the commit: whoever waits for the work to be done may look before this thread gets there.
                keep(batch.activities());
            }

            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_COMMITTED) drop(batch.activities());
            }
        });
    }

    private static boolean isTold(Map<Object, AtomicInteger> told, @Nullable Object value) {
        var left = value == null ? null : told.get(value);
        return left != null && left.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
    }

    private void cut() {
        try {
            jdbc.queryForObject("select pg_terminate_backend(pg_backend_pid())", Boolean.class);
        } catch (DataAccessException e) {
            // As one who logs it and goes on.
        }
    }

    private synchronized void keep(List<Activity> activities) {
        worked.addAll(activities);
    }

    private synchronized void drop(List<Activity> activities) {
        worked.removeIf(kept -> activities.stream().anyMatch(activity -> activity == kept));
    }
}
