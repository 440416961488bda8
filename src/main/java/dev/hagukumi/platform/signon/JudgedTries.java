package dev.hagukumi.platform.signon;

import dev.hagukumi.platform.SignOn;
import dev.hagukumi.platform.SignOn.Standing;
import java.time.Duration;
import java.util.Optional;

/** A password that is not remembered: it waits for its turn, is judged, and what came of it is noted. */
class JudgedTries {
    private static final Duration A_MOMENT = Duration.ofSeconds(2);

    private final SignOn signOn;
    private final Turns turns;
    private final KnownPairs known;
    private final RightBefore before;
    private final TryCounts counts;

    JudgedTries(SignOn signOn, Turns turns, KnownPairs known, RightBefore before, TryCounts counts) {
        this.signOn = signOn;
        this.turns = turns;
        this.known = known;
        this.before = before;
        this.counts = counts;
    }

    Optional<Standing> judge(Pair pair, String user, String password) {
        var isKnown = known.contains(pair);
        var wasRight = before.was(user, password);
        try {
            if (!wasRight) turns.await(pair, isKnown);
            var standing = signOn.judge(user, password, isKnown || wasRight);
            if (standing.isEmpty()) wrong(pair, wasRight);
            else right(pair, user, password, wasRight, isKnown);
            return standing;
        } catch (TooManyTries e) {
            counts.count("refused");
            throw e;
        } catch (SignOn.Busy e) {
            counts.count("busy");
            throw new TooManyTries(A_MOMENT);
        }
    }

    private void wrong(Pair pair, boolean waitedForNothing) {
        counts.count("wrong");
        if (waitedForNothing) turns.charge(pair);
    }

    private void right(Pair pair, String user, String password, boolean waitedForNothing, boolean isKnown) {
        counts.count("right");
        if (!waitedForNothing) turns.giveBack(pair, isKnown);
        before.note(user, password);
        known.note(pair);
    }
}
