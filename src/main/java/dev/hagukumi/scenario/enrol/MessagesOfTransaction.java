package dev.hagukumi.scenario.enrol;

import dev.hagukumi.lead.LeadId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What one transaction has to tell the scenarios; told together right before it commits, however many facts brought it. */
final class MessagesOfTransaction implements TransactionSynchronization {
    private final BiConsumer<List<Message>, Map<LeadId, HouseRule>> tell;
    private final List<Message> messages = new ArrayList<>();
    private final Map<LeadId, HouseRule> ends = new LinkedHashMap<>();
    private boolean told;

    private MessagesOfTransaction(BiConsumer<List<Message>, Map<LeadId, HouseRule>> tell) {
        this.tell = tell;
    }

    /** Those of the open transaction. */
    static MessagesOfTransaction open(BiConsumer<List<Message>, Map<LeadId, HouseRule>> tell) {
        for (var each : TransactionSynchronizationManager.getSynchronizations())
            if (each instanceof MessagesOfTransaction ours) return ours;
        var ours = new MessagesOfTransaction(tell);
        TransactionSynchronizationManager.registerSynchronization(ours);
        return ours;
    }

    void add(List<Message> more) {
        // What happens while the transaction already commits would come too late.
        if (told) tell.accept(more, Map.of());
        else messages.addAll(more);
    }

    /** The last rule that a lead comes under holds. */
    void end(Map<LeadId, HouseRule> more) {
        if (told) tell.accept(List.of(), more);
        else ends.putAll(more);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        told = true;
        tell.accept(List.copyOf(messages), Map.copyOf(ends));
    }
}
