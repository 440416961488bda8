package dev.hagukumi.mail.gate;

import dev.hagukumi.mail.Verdict;
import dev.hagukumi.mail.pace.PacedMail;
import dev.hagukumi.mail.pace.Pacing;
import dev.hagukumi.platform.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Says of mails, at the instant of sending, whether they may go; the first objection holds. Judges within the caller's
 * transaction, which must store the verdicts: until then no other hands judge mails of the same leads, so that two never count
 * on the same room.
 */
@Component
public class Gate {
    private final List<Policy> policies;
    private final LockLeads lock;
    private final GatherFacts facts;
    private final OfficeHours hours;
    private final Pacing pacing;
    private final Clock clock;

    Gate(List<Policy> policies, GateKeys keys, OfficeHours hours, Pacing pacing, Clock clock) {
        this.policies = policies;
        this.lock = keys.lock();
        this.facts = keys.facts();
        this.hours = hours;
        this.pacing = pacing;
        this.clock = clock;
    }

    /** How leads are held and known while they are judged. */
    @Component
    record GateKeys(LockLeads lock, GatherFacts facts) {}

    /**
     * By delivery.
     *
     * @param mails at most one of each lead
     */
    public Map<Long, Judgement> judge(List<Candidate> mails) {
        if (mails.isEmpty()) return Map.of();
        lock.leadsOf(mails);
        var now = clock.now();
        var situations = facts.around(mails, now);
        var judgements = new HashMap<Long, Judgement>();
        for (var mail : mails) judgements.put(mail.delivery(), judge(mail, situations.apply(mail)));
        keepPace(mails, judgements, now);
        return judgements;
    }

    private Judgement judge(Candidate mail, Situation at) {
        var objection = policies.stream()
                .map(policy -> policy.objection(mail, at))
                .flatMap(Optional::stream)
                .findFirst();
        var verdict = objection.orElseGet(Verdict.Allowed::new);
        if (verdict instanceof Verdict.Deferred deferred)
            verdict = new Verdict.Deferred(until(deferred, mail, at), deferred.because());
        var counts = objection.isEmpty() && !mail.transactional();
        return new Judgement(
                verdict,
                counts ? at.today() : null,
                verdict instanceof Verdict.Allowed ? at.now() : null,
                at.withdrawn("tracking").isEmpty());
    }

    private void keepPace(List<Candidate> mails, Map<Long, Judgement> judgements, Instant now) {
        var allowed = mails.stream()
                .filter(mail -> judged(mail, judgements).verdict() instanceof Verdict.Allowed)
                .map(mail -> new PacedMail(mail.delivery(), mail.recipient().domain(), mail.sender(), mail.turn()))
                .toList();
        pacing.waits(allowed, now)
                .forEach((delivery, wait) -> judgements.put(
                        delivery,
                        new Judgement(
                                new Verdict.Deferred(wait.until(), wait.because()),
                                null,
                                wait.kept() ? wait.until() : null,
                                false)));
    }

    private static Judgement judged(Candidate mail, Map<Long, Judgement> judgements) {
        return Objects.requireNonNull(judgements.get(mail.delivery()));
    }

    /** Not to an hour at which it would be put off again; and a mail that cannot go in time is told so in time. */
    private Instant until(Verdict.Deferred deferred, Candidate mail, Situation at) {
        var open = hours.nextOpen(deferred.until().atZone(at.lead().zone()));
        return open.isBefore(mail.expiresAt()) ? open : mail.expiresAt();
    }
}
