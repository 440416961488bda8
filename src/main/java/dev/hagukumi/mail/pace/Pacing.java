package dev.hagukumi.mail.pace;

import dev.hagukumi.mail.Verdict.Because;
import dev.hagukumi.mail.Verdict.Code;
import dev.hagukumi.mail.pace.PaceSettings.Group;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;

/**
 * Tells which mails must wait, so that all nodes together keep the pace. A mail that waits for its turn gets an instant of its
 * own within the next hour and is put off once; one whose turn is farther away is asked about again then. A turn that was given is
 * the mail's for five minutes after it was last let through: however often it is asked about before it leaves, it takes one place only.
 */
@Component
public class Pacing {
    /** A turn so near is now: the outbox is looked at once a second. */
    private static final Duration NEAR = Duration.ofSeconds(1);

    private static final Duration HORIZON = Duration.ofHours(1);
    /** Longer would let everything that had its turn during an outage leave at once after it. */
    private static final Duration KEPT = Duration.ofMinutes(5);

    private static final long SPREAD_SECONDS = 60;

    private final PaceSettings settings;
    private final LaneRows lanes;
    private final Breaker breaker;

    Pacing(PaceSettings settings, LaneRows lanes, Breaker breaker) {
        this.settings = settings;
        this.lanes = lanes;
        this.breaker = breaker;
    }

    /** By delivery; what may go at once is missing. In the transaction that stores it. */
    public Map<Long, Wait> waits(List<PacedMail> mails, Instant now) {
        var waits = new HashMap<Long, Wait>();
        var open = breaker.open(now);
        var names = new TreeSet<String>();
        for (var mail : mails) {
            group(mail).ifPresent(group -> names.add(lane(group)));
            if (settings.senderPerMinute() > 0 || settings.warmUpSince() != null) names.add(sender(mail));
        }
        var taken = lanes.take(names, now);
        for (var mail : mails)
            slowedDown(mail, open)
                    .or(() -> hasTurn(mail, now)
                            ? untilItsTurn(mail, now)
                            : warmingUp(mail, taken, now).or(() -> inTurn(mail, taken, now)))
                    .ifPresent(wait -> waits.put(mail.delivery(), wait));
        lanes.give(taken.values());
        return waits;
    }

    private static Optional<Wait> slowedDown(PacedMail mail, Map<String, Instant> open) {
        var until = open.getOrDefault(Breaker.EVERYBODY, open.get(mail.domain()));
        if (until == null) return Optional.empty();
        var spread = Duration.ofSeconds(ThreadLocalRandom.current().nextLong(SPREAD_SECONDS));
        return Optional.of(new Wait(until.plus(spread), false, Because.of(Code.SLOW_DOWN)));
    }

    private Optional<Wait> warmingUp(PacedMail mail, Map<String, Lane> taken, Instant now) {
        var lane = taken.get(sender(mail));
        if (lane == null) return Optional.empty();
        var today = now.atZone(settings.zone()).toLocalDate();
        var limit = settings.perDay(today);
        if (lane.usedOn(today) < limit) return Optional.empty();
        return Optional.of(new Wait(
                today.plusDays(1).atStartOfDay(settings.zone()).toInstant(),
                false,
                Because.of(Code.WARM_UP, mail.sender(), limit)));
    }

    private static boolean hasTurn(PacedMail mail, Instant now) {
        return mail.turn() != null && mail.turn().isAfter(now.minus(KEPT));
    }

    private Optional<Wait> untilItsTurn(PacedMail mail, Instant now) {
        return wait(Objects.requireNonNull(mail.turn()), mail, now);
    }

    private Optional<Wait> wait(Instant turn, PacedMail mail, Instant now) {
        return turn.isAfter(now.plus(NEAR)) ? Optional.of(new Wait(turn, true, because(mail))) : Optional.empty();
    }

    private Because because(PacedMail mail) {
        return group(mail)
                .map(group -> Because.of(Code.PACE_TO, group.perMinute(), group.name()))
                .orElseGet(() -> Because.of(Code.PACE_FROM, settings.senderPerMinute(), mail.sender()));
    }

    private Optional<Wait> inTurn(PacedMail mail, Map<String, Lane> taken, Instant now) {
        var group = group(mail);
        var groupLane = group.map(each -> taken.get(lane(each)));
        var senderLane =
                settings.senderPerMinute() > 0 ? Optional.ofNullable(taken.get(sender(mail))) : Optional.<Lane>empty();
        var turn = now;
        for (var lane : List.of(groupLane, senderLane))
            if (lane.isPresent() && lane.get().turn(now).isAfter(turn))
                turn = lane.get().turn(now);
        if (turn.isAfter(now.plus(HORIZON))) return Optional.of(new Wait(now.plus(HORIZON), false, because(mail)));
        for (var lane : groupLane.stream().toList()) lane.take(turn, group.get().perMinute());
        for (var lane : senderLane.stream().toList()) lane.take(turn, settings.senderPerMinute());
        count(mail, taken, now);
        return wait(turn, mail, now);
    }

    private void count(PacedMail mail, Map<String, Lane> taken, Instant now) {
        var lane = taken.get(sender(mail));
        if (lane != null) lane.use(now.atZone(settings.zone()).toLocalDate());
    }

    private Optional<Group> group(PacedMail mail) {
        return settings.groups().stream()
                .filter(group -> group.domains().contains(mail.domain()))
                .findFirst();
    }

    private static String lane(Group group) {
        return "to:" + group.name();
    }

    private static String sender(PacedMail mail) {
        return "from:" + mail.sender();
    }
}
