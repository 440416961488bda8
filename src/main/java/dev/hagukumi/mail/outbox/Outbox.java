package dev.hagukumi.mail.outbox;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.mail.Delivery;
import dev.hagukumi.mail.MailOrder;
import dev.hagukumi.mail.Mailer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class Outbox implements Mailer {
    private final FreezeMails freeze;
    private final DeliveryRows rows;
    private final SendTally tally;
    private final Leads leads;
    private final ApplicationEventPublisher events;

    Outbox(FreezeMails freeze, DeliveryRows rows, SendTally tally, Leads leads, ApplicationEventPublisher events) {
        this.freeze = freeze;
        this.rows = rows;
        this.tally = tally;
        this.leads = leads;
        this.events = events;
    }

    @Override
    @Transactional
    public void enqueue(List<MailOrder> orders) {
        if (orders.isEmpty()) return;
        freeze.check(orders);
        OrdersOfTransaction.open(this::write).add(orders);
    }

    private void write(List<MailOrder> orders) {
        var profiles =
                leads.profiles(orders.stream().map(MailOrder::lead).distinct().toList());
        rows.insert(freeze.freeze(orders, profiles));
        events.publishEvent(new MailsQueued(orders.size()));
    }

    @Override
    @Transactional
    public void withhold(List<Unwanted> mails) {
        if (!mails.isEmpty()) rows.withhold(mails);
    }

    @Override
    public Page<Delivery> of(LeadId lead, Pageable page) {
        return rows.of(lead, page);
    }

    @Override
    public Optional<Instant> nextDue() {
        return rows.nextDue();
    }

    @Override
    public Tally tally() {
        return tally.tally();
    }
}
