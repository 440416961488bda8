package dev.hagukumi.scoring.rulebook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a lead's activities leave behind for those that follow: on which days it visited, whether it answers our mails. It
 * follows the activities alone, never the points they earn.
 */
public final class Trail {
    /** Longest window over visits that {@code points.yaml} may ask for. */
    static final int LONGEST_WINDOW = 90;

    /**
     * What is kept of it between two batches.
     *
     * @param lastMail when the latest mail was sent
     * @param unansweredSince when the first mail was sent that no reaction followed; the silent period begins with it
     * @param silent the silent period has lasted long enough to count
     * @param visitDays days with a visit that a window may still reach
     * @param countedUntil days up to this one earned a visit frequency already
     */
    public record State(
            @Nullable Instant lastReaction,
            @Nullable Instant lastMail,
            @Nullable Instant unansweredSince,
            boolean silent,
            Collection<LocalDate> visitDays,
            @Nullable LocalDate countedUntil) {
        public static final State NONE = new State(null, null, null, false, Set.of(), null);
    }

    private final Function<Instant, Optional<Instant>> firstMailAfter;
    private final SortedSet<LocalDate> visitDays;
    private @Nullable Instant lastReaction;
    private @Nullable Instant lastMail;
    private @Nullable Instant unansweredSince;
    private @Nullable LocalDate countedUntil;
    private boolean silent;

    /** @param firstMailAfter asks the log; only where a reaction comes in behind a mail that was sent after it */
    public Trail(State state, Function<Instant, Optional<Instant>> firstMailAfter) {
        this.firstMailAfter = firstMailAfter;
        this.visitDays = new TreeSet<>(state.visitDays());
        this.lastReaction = state.lastReaction();
        this.lastMail = state.lastMail();
        this.unansweredSince = state.unansweredSince();
        this.countedUntil = state.countedUntil();
        this.silent = state.silent();
    }

    public State state() {
        return new State(lastReaction, lastMail, unansweredSince, silent, new TreeSet<>(visitDays), countedUntil);
    }

    public boolean silent() {
        return silent;
    }

    /** When the first mail was sent that no reaction followed; empty where the lead answered, or was sent nothing. */
    public Optional<Instant> unansweredSince() {
        return Optional.ofNullable(unansweredSince);
    }

    void mailed(Instant at) {
        if (lastMail == null || at.isAfter(lastMail)) lastMail = at;
        if (lastReaction != null && !at.isAfter(lastReaction)) return;
        if (unansweredSince == null || at.isBefore(unansweredSince) && !silent) unansweredSince = at;
    }

    /** A reaction ends the silent period it falls into, and arms the next. */
    void reacted(Instant at) {
        if (lastReaction == null || at.isAfter(lastReaction)) lastReaction = at;
        if (unansweredSince == null || at.isBefore(unansweredSince)) return;
        silent = false;
        unansweredSince = lastMail != null && lastMail.isAfter(at)
                ? firstMailAfter.apply(at).orElse(lastMail)
                : null;
    }

    /** Answers whether this silent period begins to count now; it does so once. */
    boolean fallSilent(Instant since) {
        if (silent || !since.equals(unansweredSince)) return false;
        silent = true;
        return true;
    }

    /**
     * Notes a visit. Answers the days counted within the window that ends with this one; empty where the day is not new. A
     * full window is counted once: the days up to this one belong to it.
     */
    Collection<LocalDate> visited(LocalDate day, int window, int needed) {
        if (countedUntil != null && !day.isAfter(countedUntil) || !visitDays.add(day)) return List.of();
        var counted = new TreeSet<>(visitDays.subSet(day.minusDays(window - 1L), day.plusDays(1)));
        if (countedUntil != null) counted.headSet(countedUntil.plusDays(1)).clear();
        if (counted.size() >= needed) {
            countedUntil = day;
            visitDays.headSet(day.plusDays(1)).clear();
        } else visitDays.headSet(visitDays.last().minusDays(LONGEST_WINDOW)).clear();
        return counted;
    }
}
