package dev.hagukumi.scoring.ledger;

import dev.hagukumi.activity.Activity;
import dev.hagukumi.activity.ActivityType;
import dev.hagukumi.scoring.Signal;
import dev.hagukumi.scoring.rulebook.RuleSet;
import dev.hagukumi.scoring.rulebook.Trail;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Judges the life of one lead from its beginning, in the order of time and in memory; silence falls when it would have. */
public final class ReplayLife {
    private final RuleSet rules;
    private final Life life;
    private final Trail trail = new Trail(Trail.State.NONE, after -> Optional.empty());
    private final Map<Instant, Long> silences = new HashMap<>();
    private final Map<Instant, Long> mails = new HashMap<>();
    private final JudgeActivities judge;
    private final LeadBook book;

    public ReplayLife(RuleSet rules, Life life) {
        this(rules, life, 0);
    }

    /** @param page of the ledger the lines are for */
    ReplayLife(RuleSet rules, Life life, int page) {
        this.rules = rules;
        this.life = life;
        this.judge = new JudgeActivities(rules);
        this.book = new LeadBook(
                life.lead(),
                life.begin().stage(),
                new OpenPage(page, life.begin().scores(), 0),
                new Past());
        for (var activity : life.activities()) {
            if (activity.type().equals(ActivityType.MAIL_SENT)) mails.putIfAbsent(activity.at(), activity.id());
            RuleSet.silentSince(activity).ifPresent(since -> silences.putIfAbsent(since, activity.id()));
        }
    }

    /** @param until silence is judged up to this instant */
    public Replayed until(Instant until) {
        var moves = new ArrayList<>(life.moves());
        moves.sort(Comparator.comparing(Life.Moved::at));
        var next = 0;
        for (var activity : inOrder()) {
            while (next < moves.size() && !moves.get(next).at().isAfter(activity.at()))
                book.moveTo(moves.get(next++).to());
            silence(activity.at());
            judge(activity);
        }
        while (next < moves.size()) book.moveTo(moves.get(next++).to());
        silence(until);
        return replayed();
    }

    private List<Activity> inOrder() {
        return life.activities().stream()
                // The sweep's own are judged where they belong, by the trail.
                .filter(activity -> RuleSet.silentSince(activity).isEmpty())
                .sorted(Comparator.comparing(Activity::at).thenComparing(Activity::id))
                .toList();
    }

    private void silence(Instant now) {
        if (trail.silent()) return;
        trail.unansweredSince()
                .ifPresent(since -> rules.silenceFalls(since, life.zone())
                        .filter(at -> !at.isAfter(now))
                        .ifPresent(at -> judge(fellSilent(since, at))));
    }

    /** The award hangs on the sweep's own activity, or where it never swept, on the mail that went unanswered. */
    private Activity fellSilent(Instant since, Instant at) {
        var id = silences.getOrDefault(since, mails.getOrDefault(since, 0L));
        return new Activity(id, life.lead(), ActivityType.FELL_SILENT, at, at, RuleSet.silentSince(since), null);
    }

    private void judge(Activity activity) {
        var grants = rules.award(activity, life.zone(), trail);
        if (!grants.isEmpty()) judge.judge(book, new Earnings(activity, grants));
    }

    List<Entry> entries() {
        return judge.entries();
    }

    private Replayed replayed() {
        var scores = new TreeMap<String, Integer>();
        rules.scores().forEach(score -> scores.put(score, 0));
        scores.putAll(book.balances());
        var lines = entries().stream()
                .map(each ->
                        new Replayed.Line(each.grant().score(), each.grant().code(), each.activity(), each.taken()))
                .toList();
        var fired = new TreeSet<>(judge.qualified());
        lines.forEach(line -> fired.add(line.code()));
        return new Replayed(
                scores,
                rules.rank(scores.getOrDefault("engagement", 0), trail.silent()),
                rules.grade(scores.getOrDefault("fit", 0)),
                book.stage(),
                judge.signals().stream().map(Signal::name).toList(),
                fired,
                lines,
                trail.state());
    }
}
