package dev.hagukumi.sales;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.lead.LifecycleStage;
import dev.hagukumi.lead.LifecycleStage.By;
import dev.hagukumi.lead.StageMove;
import dev.hagukumi.platform.BadInput;
import dev.hagukumi.platform.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class StoredHandoffs implements Handoffs {
    private static final Logger log = LoggerFactory.getLogger(StoredHandoffs.class);

    private final Offers offers;
    private final Leads leads;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    StoredHandoffs(Offers offers, Leads leads, Clock clock, ApplicationEventPublisher events) {
        this.offers = offers;
        this.leads = leads;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public Handoff offer(LeadId lead, String heldBy) {
        return offers.findByLeadAndStateIn(lead.value(), Offer.BINDING)
                .orElseGet(() -> offers.saveAndFlush(new Offer(lead, heldBy, clock.now())))
                .asHandoff();
    }

    @Override
    public Optional<StageMove.Refused> accept(LeadId lead, String by) {
        var offer = binding(lead);
        offer.accept(by, clock.now());
        var handoff = saved(offer);
        var refused = move(lead, LifecycleStage.SAL, "accepted by " + by);
        events.publishEvent(new HandoffAccepted(handoff.id(), lead));
        return refused;
    }

    @Override
    public Optional<StageMove.Refused> reject(LeadId lead, RejectReason reason, @Nullable String comment, String by) {
        var words = comment == null || comment.isBlank() ? null : comment.strip();
        if (reason == RejectReason.OTHER && words == null)
            throw new BadInput("comment: reason OTHER needs a comment that says what it is");
        var offer = binding(lead);
        offer.reject(reason, words, by, clock.now());
        var handoff = saved(offer);
        var refused = move(lead, LifecycleStage.RECYCLED, "rejected by " + by + ": " + reason);
        events.publishEvent(new HandoffRejected(handoff.id(), lead));
        return refused;
    }

    @Override
    public Optional<StageMove.Refused> qualify(LeadId lead, String by) {
        var offer = binding(lead);
        offer.qualify(by, clock.now());
        saved(offer);
        return move(lead, LifecycleStage.SQL, "qualified by " + by);
    }

    @Override
    public void close(String heldBy, String because) {
        offers.findByHeldByAndStateIn(heldBy, Offer.BINDING).ifPresent(offer -> {
            offer.close(because);
            saved(offer);
            // A stage that came from elsewhere since, such as a negotiation, stays.
            if (leads.get(offer.lead()).stage().isWithSales())
                move(offer.lead(), LifecycleStage.RECYCLED, "the handoff was closed: " + because);
        });
    }

    @Override
    @Transactional(readOnly = true)
    public List<Handoff> of(LeadId lead) {
        return offers.findByLeadOrderByIdDesc(lead.value()).stream()
                .map(Offer::asHandoff)
                .toList();
    }

    private Offer binding(LeadId lead) {
        return offers.findByLeadAndStateIn(lead.value(), Offer.BINDING).orElseThrow(() -> new NoOpenHandoff(lead));
    }

    /** Flushed, because the stage is written past JPA's session and the row must go first. */
    private Handoff saved(Offer offer) {
        return offers.saveAndFlush(offer).asHandoff();
    }

    private Optional<StageMove.Refused> move(LeadId lead, LifecycleStage to, String because) {
        var refused = leads.move(List.of(StageMove.to(lead, to, By.HANDOFF, because))).refused().stream()
                .findFirst();
        refused.ifPresent(late -> log.info("lead {} stays at {}: {}; {}", lead, late.at(), late.because(), because));
        return refused;
    }
}
