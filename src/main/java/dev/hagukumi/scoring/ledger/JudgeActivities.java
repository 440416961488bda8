package dev.hagukumi.scoring.ledger;

import dev.hagukumi.lead.LifecycleStage.By;
import dev.hagukumi.lead.StageMove;
import dev.hagukumi.scoring.Signal;
import dev.hagukumi.scoring.facts.Total;
import dev.hagukumi.scoring.rulebook.RuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Judges activities one by one in their order: takes what is new of their earnings, then asks where that leads. Touches no database. */
final class JudgeActivities {
    private final RuleSet rules;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Signal> signals = new ArrayList<>();
    private final List<StageMove> moves = new ArrayList<>();
    private final Set<String> qualified = new TreeSet<>();

    JudgeActivities(RuleSet rules) {
        this.rules = rules;
    }

    void judge(LeadBook book, Earnings earnings) {
        var activity = earnings.activity().id();
        var before = book.balances();
        var already = entries.size();
        for (var grant : earnings.grants()) book.take(activity, grant).ifPresent(entries::add);
        if (entries.size() > already) qualify(book, activity, book.totals(rules.scores(), before));
    }

    private void qualify(LeadBook book, long activity, List<Total> totals) {
        var verdict = rules.qualify(book.standing(), totals);
        qualified.addAll(verdict.codes());
        var next = verdict.stage();
        if (next != null && next != book.stage()) {
            moves.add(StageMove.to(book.lead(), next, By.RULES, verdict.because()));
            if (book.stage().mayBecome(next, By.RULES)) book.moveTo(next);
        }
        for (var signal : verdict.signals()) signals.add(new Signal(book.lead(), signal, activity));
    }

    List<Entry> entries() {
        return entries;
    }

    List<Signal> signals() {
        return signals;
    }

    /** The codes of the qualification rules that spoke. */
    Set<String> qualified() {
        return qualified;
    }

    /** Orders to move, in their order; a lead may stand here more than once. */
    List<StageMove> moves() {
        return moves;
    }
}
