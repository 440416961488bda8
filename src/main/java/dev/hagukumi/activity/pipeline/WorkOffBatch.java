package dev.hagukumi.activity.pipeline;

import dev.hagukumi.activity.ActivitiesRecorded;
import dev.hagukumi.activity.Activity;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One batch in one transaction: everybody who listens has done their part, and the activities are done, or nothing has happened. */
@Component
class WorkOffBatch {
    private static final int MOST = 200;

    private final TransactionTemplate transaction;
    private final Shards shards;
    private final PendingActivities pending;
    private final ApplicationEventPublisher events;

    WorkOffBatch(
            PlatformTransactionManager transactions,
            Shards shards,
            PendingActivities pending,
            ApplicationEventPublisher events) {
        this.transaction = new TransactionTemplate(transactions);
        this.shards = shards;
        this.pending = pending;
        this.events = events;
    }

    /**
     * Works off a batch of some free shards.
     *
     * @param taken told the batch as soon as it is known
     * @return how many; empty where no free shard has anything to do
     */
    Optional<Integer> ofFreeShards(Consumer<List<Activity>> taken) {
        return required(transaction.execute(status -> {
            var claimed = shards.claim();
            return claimed.isEmpty()
                    ? Optional.<Integer>empty()
                    : Optional.of(workOff(pending.ofShards(claimed, MOST), taken));
        }));
    }

    /** Works off the lead's next activities, one alone or as many as a batch holds; waits for the shard. */
    int ofLead(Activity first, boolean alone, Consumer<List<Activity>> taken) {
        return required(transaction.execute(status -> {
            shards.lock(Shards.of(first.lead()));
            return workOff(pending.ofLead(first.lead(), alone ? 1 : MOST), taken);
        }));
    }

    /** Whether nothing is left, not even in somebody's hands. Waits for those who are at work. */
    boolean nothingLeft() {
        return required(transaction.execute(status -> {
            shards.lockAll();
            return !pending.any();
        }));
    }

    private int workOff(List<Activity> batch, Consumer<List<Activity>> taken) {
        if (batch.isEmpty()) return 0;
        taken.accept(batch);
        events.publishEvent(new ActivitiesRecorded(List.copyOf(batch)));
        pending.done(batch);
        return batch.size();
    }

    private static <T> T required(@Nullable T result) {
        return Objects.requireNonNull(result);
    }
}
