package dev.hagukumi.activity;

import dev.hagukumi.lead.LeadId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Sees every batch that was worked off in the application under test, and fails those that a test poisoned. */
@Component
public class ObservedBatches {
    private final List<Activity> worked = new ArrayList<>();
    private final Set<Object> poisons = ConcurrentHashMap.newKeySet();

    /** From now on every batch fails that has an activity with this property {@code poison}. */
    public void poison(Object value) {
        poisons.add(value);
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
            if (poison != null && poisons.contains(poison)) throw new IllegalStateException("poisoned with " + poison);
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

    private synchronized void keep(List<Activity> activities) {
        worked.addAll(activities);
    }

    private synchronized void drop(List<Activity> activities) {
        worked.removeIf(kept -> activities.stream().anyMatch(activity -> activity == kept));
    }
}
