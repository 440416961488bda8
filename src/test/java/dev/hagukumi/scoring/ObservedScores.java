package dev.hagukumi.scoring;

import dev.hagukumi.activity.Activity;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.LifecycleStage;
import dev.hagukumi.lead.StageChanged;
import dev.hagukumi.lead.StageMove;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Sees what was scored, for good, in the application under test. */
@Component
public class ObservedScores {
    private final List<ActivitiesScored> scored = new ArrayList<>();
    private final List<StageChanged> moved = new ArrayList<>();

    public synchronized List<String> signals(LeadId lead) {
        return scored.stream()
                .flatMap(batch -> batch.signals().stream())
                .filter(signal -> signal.lead().equals(lead))
                .map(Signal::name)
                .toList();
    }

    public synchronized List<LifecycleStage> moves(LeadId lead) {
        return moved.stream()
                .flatMap(batch -> batch.moves().stream())
                .filter(move -> move.lead().equals(lead))
                .map(StageMove::to)
                .toList();
    }

    public synchronized List<Activity> activities(LeadId lead) {
        return scored.stream()
                .flatMap(batch -> batch.activities().stream())
                .filter(activity -> activity.lead().equals(lead))
                .toList();
    }

    @EventListener
    void on(ActivitiesScored batch) {
        keep(scored, batch);
    }

    @EventListener
    void on(StageChanged batch) {
        keep(moved, batch);
    }

    private <T> void keep(List<T> where, T batch) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                // Not after the commit: whoever waits for the work to be done may look before this thread gets there.
                add(where, batch);
            }

            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_COMMITTED) drop(where, batch);
            }
        });
    }

    private synchronized <T> void add(List<T> where, T batch) {
        where.add(batch);
    }

    private synchronized <T> void drop(List<T> where, T batch) {
        where.removeIf(kept -> kept == batch);
    }
}
