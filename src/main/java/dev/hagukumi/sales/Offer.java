package dev.hagukumi.sales;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.sales.Handoff.State;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A handoff as it lives: offered, then accepted or rejected, then qualified or rejected; or closed with what held it. */
@Entity
@Table(name = "handoff")
class Offer {

    /** A handoff in one of these still binds the lead. */
    static final Set<State> BINDING = Set.of(State.OPEN, State.ACCEPTED);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "lead_id")
    private long lead;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private State state = State.OPEN;

    @Column
    private Instant offeredAt;

    private @Nullable Instant answeredAt;

    private @Nullable String answeredBy;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private @Nullable RejectReason rejectReason;

    private @Nullable String comment;

    private @Nullable String heldBy;

    private @Nullable String closedBecause;

    @Version
    private int version;

    protected Offer() {}

    Offer(LeadId lead, String heldBy, Instant at) {
        this.lead = lead.value();
        this.heldBy = heldBy;
        this.offeredAt = at;
    }

    void accept(String by, Instant at) {
        answer(State.ACCEPTED, Set.of(State.OPEN), by, at);
    }

    void qualify(String by, Instant at) {
        answer(State.QUALIFIED, Set.of(State.ACCEPTED), by, at);
    }

    void reject(RejectReason reason, @Nullable String comment, String by, Instant at) {
        answer(State.REJECTED, BINDING, by, at);
        this.rejectReason = reason;
        this.comment = comment;
    }

    void close(String because) {
        state = State.CLOSED;
        closedBecause = because;
    }

    LeadId lead() {
        return new LeadId(lead);
    }

    private void answer(State answer, Set<State> possibleIn, String by, Instant at) {
        if (!possibleIn.contains(state)) throw new NoOpenHandoff(new LeadId(lead));
        state = answer;
        answeredBy = by;
        answeredAt = at;
    }

    Handoff asHandoff() {
        if (id == null) throw new IllegalStateException("the handoff of lead " + lead + " has not been saved yet");
        return new Handoff(
                id, new LeadId(lead), state, offeredAt, answeredAt, answeredBy, rejectReason, comment, closedBecause);
    }
}
