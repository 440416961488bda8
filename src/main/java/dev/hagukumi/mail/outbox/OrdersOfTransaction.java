package dev.hagukumi.mail.outbox;

import dev.hagukumi.mail.MailOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The mails ordered within one transaction; written together right before it commits, however many calls brought them. */
final class OrdersOfTransaction implements TransactionSynchronization {
    private final Consumer<List<MailOrder>> write;
    private final List<MailOrder> orders = new ArrayList<>();
    private boolean written;

    private OrdersOfTransaction(Consumer<List<MailOrder>> write) {
        this.write = write;
    }

    /** Those of the open transaction. */
    static OrdersOfTransaction open(Consumer<List<MailOrder>> write) {
        for (var each : TransactionSynchronizationManager.getSynchronizations())
            if (each instanceof OrdersOfTransaction ours) return ours;
        var ours = new OrdersOfTransaction(write);
        TransactionSynchronizationManager.registerSynchronization(ours);
        return ours;
    }

    void add(List<MailOrder> more) {
        // Who orders while the transaction already commits would come too late.
        if (written) write.accept(more);
        else orders.addAll(more);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        written = true;
        if (!orders.isEmpty()) write.accept(List.copyOf(orders));
    }
}
