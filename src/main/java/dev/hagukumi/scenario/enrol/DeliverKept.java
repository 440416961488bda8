package dev.hagukumi.scenario.enrol;

import dev.hagukumi.platform.database.Outage;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Tries again what a scenario could not take, each alone; what fails too often becomes an incident. */
@Component
class DeliverKept {
    private static final Logger LOG = LoggerFactory.getLogger(DeliverKept.class);

    private final KeptMessages kept;
    private final FindKept find;
    private final LeadOn leadOn;
    private final RecordFailure record;
    private final TransactionOperations transaction;

    DeliverKept(
            KeptMessages kept, FindKept find, LeadOn leadOn, RecordFailure record, TransactionOperations transaction) {
        this.kept = kept;
        this.find = find;
        this.leadOn = leadOn;
        this.record = record;
        this.transaction = transaction;
    }

    /** Everything that is due now, each once. Answers how many got through. */
    synchronized int deliver() {
        var done = 0;
        for (var next = peek(0); next.isPresent(); next = peek(next.get().id())) if (deliver(next.get())) done++;
        return done;
    }

    private Optional<KeptMessage> peek(long after) {
        var next = transaction.execute(tx -> kept.nextAfter(after));
        return next == null ? Optional.empty() : next;
    }

    private boolean deliver(KeptMessage message) {
        try {
            var done = transaction.execute(tx -> {
                // Another node may have it by now.
                var still = kept.nextAfter(message.id() - 1);
                if (still.isEmpty() || still.get().id() != message.id()) return false;
                leadOn.all(find.errand(message).map(List::of).orElse(List.of()));
                record.done(message);
                return true;
            });
            return Boolean.TRUE.equals(done);
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError failure) {
            // No attempt of this message: it was not even heard.
            if (Outage.is(failure)) throw failure;
            LOG.debug("Kept message {} failed again.", message, failure);
            transaction.executeWithoutResult(tx -> record.failed(message, failure));
            return false;
        }
    }
}
