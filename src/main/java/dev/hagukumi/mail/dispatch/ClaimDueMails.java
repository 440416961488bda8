package dev.hagukumi.mail.dispatch;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.mail.Verdict;
import dev.hagukumi.mail.Verdict.Because;
import dev.hagukumi.mail.Verdict.Code;
import dev.hagukumi.mail.dispatch.DueMails.Found;
import dev.hagukumi.mail.gate.Gate;
import dev.hagukumi.mail.gate.Judgement;
import dev.hagukumi.mail.outbox.SendTally;
import dev.hagukumi.platform.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes due mails for one thread, past the gate, for the time of a lease; committed before any byte goes to the mail server.
 * Leases are measured by the database's clock: all nodes share it, and the tour does not move it.
 */
@Component
class ClaimDueMails {
    private final DueMails due;
    private final Gate gate;
    private final StoreVerdicts verdicts;
    private final SendTally tally;
    private final DispatchSteps steps;

    ClaimDueMails(DueMails due, Gate gate, StoreVerdicts verdicts, SendTally tally, DispatchSteps steps) {
        this.due = due;
        this.gate = gate;
        this.verdicts = verdicts;
        this.tally = tally;
        this.steps = steps;
    }

    /** How big a step is and when it is taken. */
    @Component
    record DispatchSteps(Clock clock, DispatchSettings settings) {}

    /**
     * What one look into the outbox brought.
     *
     * @param judged how many mails were asked about
     * @param allowed those that may go, the most urgent first
     */
    record Claim(int judged, List<ClaimedMail> allowed) {
        static final Claim NOTHING = new Claim(0, List.of());
    }

    @Transactional
    public Claim next() {
        var claim = UUID.randomUUID();
        var batch = steps.settings().batch();
        var leads = new HashSet<LeadId>();
        // The second mail of a lead is judged when the verdict on the first is there for all to see.
        var found = due.find(steps.clock().now(), batch, claim);
        var mails = found.mails().stream()
                .filter(mail -> leads.add(mail.candidate().lead()))
                .toList();
        var allowed = judge(new Found(mails, found.unfit()), claim);
        return new Claim(mails.size() + found.unfit().size(), allowed);
    }

    /** Asks the gate once more about mails in hand; without those that may not go any more, or are in other hands. */
    @Transactional
    public List<ClaimedMail> again(List<ClaimedMail> mails) {
        return judge(due.find(mails), mails.get(0).claim());
    }

    private List<ClaimedMail> judge(Found found, UUID claim) {
        var mails = found.mails();
        var judgements = new HashMap<>(
                gate.judge(mails.stream().map(ClaimedMail::candidate).toList()));
        found.unfit().forEach((delivery, why) -> judgements.put(delivery, unfit(why)));
        verdicts.store(judgements, claim);
        judgements.values().stream().map(Judgement::verdict).forEach(this::count);
        return mails.stream()
                .flatMap(mail -> allowed(mail, Objects.requireNonNull(judgements.get(mail.id()))).stream())
                .toList();
    }

    private static Judgement unfit(String why) {
        var withheld = new Verdict.Withheld(Because.of(Code.UNFIT, why));
        return new Judgement(withheld, null, null, false);
    }

    private static Optional<ClaimedMail> allowed(ClaimedMail mail, Judgement judgement) {
        return judgement.verdict() instanceof Verdict.Allowed
                ? Optional.of(mail.judgedNow(judgement.tracked()))
                : Optional.empty();
    }

    private void count(Verdict verdict) {
        if (verdict instanceof Verdict.Deferred) tally.deferred();
        if (verdict instanceof Verdict.Withheld) tally.other("withheld");
        if (verdict instanceof Verdict.Held) tally.other("held");
    }
}
