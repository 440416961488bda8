package dev.hagukumi.scenario.enrol;

import dev.hagukumi.platform.database.Outage;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Delivers messages of the inbox whose token waits by now, batch by batch; a batch that fails is tried one by one. */
@Component
class DeliverEarlyMessages {
    private static final Logger LOG = LoggerFactory.getLogger(DeliverEarlyMessages.class);
    private static final int BATCH = 100;

    private final MessageInbox inbox;
    private final LeadOn leadOn;
    private final KeepFailed kept;
    private final TransactionOperations transaction;

    DeliverEarlyMessages(MessageInbox inbox, LeadOn leadOn, KeepFailed kept, TransactionOperations transaction) {
        this.inbox = inbox;
        this.leadOn = leadOn;
        this.kept = kept;
        this.transaction = transaction;
    }

    /** Everything that can be delivered now. Answers how many were. */
    synchronized int deliver() {
        transaction.executeWithoutResult(tx -> inbox.waitForSuspended());
        transaction.executeWithoutResult(tx -> inbox.removeExpired());
        var total = 0;
        for (var done = deliverAll(); done > 0; done = deliverAll()) total += done;
        return total;
    }

    private int deliverAll() {
        try {
            return batch(0, BATCH).size();
        } catch (RuntimeException e) {
            if (Outage.is(e)) throw e;
            LOG.debug("A batch of early messages failed; they are tried one by one.", e);
            return oneByOne();
        }
    }

    private int oneByOne() {
        var done = 0;
        var last = 0L;
        for (var next = peek(last); next > 0; next = peek(last)) {
            try {
                done += batch(next - 1, 1).size();
            } catch (RuntimeException e) {
                if (Outage.is(e)) throw e;
                giveUp(next, e);
            }
            last = next;
        }
        return done;
    }

    /** Who was merely overtaken is offered it again; what fails is kept as any other message that fails. */
    private void giveUp(long id, RuntimeException failure) {
        if (LostRace.is(failure)) return;
        transaction.executeWithoutResult(tx -> {
            var move = inbox.awaited(id - 1, 1).get(id);
            if (move == null) return;
            kept.keep(Map.of(move, failure));
            inbox.remove(List.of(id));
        });
    }

    private long peek(long after) {
        var next = transaction.execute(
                tx -> inbox.awaited(after, 1).keySet().stream().findFirst().orElse(0L));
        return next == null ? 0 : next;
    }

    private Map<Long, Move> batch(long after, int size) {
        var delivered = transaction.execute(tx -> {
            var moves = inbox.awaited(after, size);
            leadOn.all(List.copyOf(moves.values()));
            inbox.remove(moves.keySet());
            return moves;
        });
        return delivered == null ? Map.of() : delivered;
    }
}
