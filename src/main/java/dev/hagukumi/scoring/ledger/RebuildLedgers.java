package dev.hagukumi.scoring.ledger;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.scoring.Rank;
import dev.hagukumi.scoring.rulebook.Grant;
import dev.hagukumi.scoring.rulebook.RuleSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Judges what leads did anew and, where that gives other lines, closes the open page of their ledgers and writes a new one: the
 * old lines stay, one more carries their balance back, the new ones begin at 0. Moves no stage and raises no signal.
 */
@Component
public class RebuildLedgers {
    /** Leads of one shard are rebuilt together: the pipeline waits for nobody else. */
    public static final int SHARDS = LedgerTable.SHARDS;

    private static final String REASON = "Carried back: what follows was judged anew";

    private final LedgerTable table;
    private final TrailTable trails;
    private final ReadLives lives;

    RebuildLedgers(LedgerTable table, TrailTable trails, ReadLives lives) {
        this.table = table;
        this.trails = trails;
        this.lives = lives;
    }

    /** A lead whose scores or rank are others now. */
    public record Rebuilt(
            LeadId lead, Map<String, Integer> scoresWere, Map<String, Integer> scores, Rank rankWas, Rank rank) {}

    /** Rebuilds these leads, whose ledgers are ours alone from here to the end of the transaction. Answers who changed. */
    public List<Rebuilt> rebuild(List<LeadId> leads, RuleSet rules, Instant now) {
        table.lock(leads);
        var kept = trails.of(leads);
        var balances = table.balances(leads);
        var pages = table.openPages(leads);
        var rebuilt = new ArrayList<Rebuilt>();
        var written = new ArrayList<Entry>();
        var closing = new ArrayList<Entry>();
        var anew = new TreeMap<LeadId, KeptTrail>();
        var times = new HashMap<Long, Instant>();
        for (var life : lives.of(leads)) {
            var before = Objects.requireNonNull(kept.get(life.lead()));
            var replay = new ReplayLife(rules, life, before.page() + 1);
            var after = replay.until(now);
            var lines = pages.getOrDefault(life.lead(), List.of());
            if (same(lines, after.lines())) {
                if (!after.trail().equals(before.kept()))
                    anew.put(life.lead(), before.with(before.page(), after.trail()));
                continue;
            }
            life.activities().forEach(activity -> times.put(activity.id(), activity.receivedAt()));
            closing.addAll(carriedBack(life.lead(), before.page(), lines));
            written.addAll(replay.entries());
            anew.put(life.lead(), before.with(before.page() + 1, after.trail()));
            rebuilt.add(change(life, balances.getOrDefault(life.lead(), Map.of()), before, after, rules));
        }
        table.append(closing, rules.version(), entry -> now);
        // Dated as they were earned: who was handed back to marketing must not seem to have earned all of it since.
        table.append(written, rules.version(), entry -> times.getOrDefault(entry.activity(), now));
        trails.write(anew);
        return rebuilt.stream()
                .filter(each -> !each.scoresWere().equals(each.scores()) || each.rankWas() != each.rank())
                .toList();
    }

    /** Whether the same rules gave the same points for the same number of things; which of two alike earned it is all one. */
    private static boolean same(List<Replayed.Line> before, List<Replayed.Line> after) {
        return counted(before).equals(counted(after));
    }

    private static Map<Replayed.Line, Long> counted(List<Replayed.Line> lines) {
        return lines.stream()
                .collect(Collectors.groupingBy(
                        line -> new Replayed.Line(line.score(), line.code(), 0, line.points()), Collectors.counting()));
    }

    private static List<Entry> carriedBack(LeadId lead, int page, List<Replayed.Line> lines) {
        var sums = new TreeMap<String, Integer>();
        var last = new HashMap<String, Long>();
        for (var line : lines) {
            sums.merge(line.score(), line.points(), Integer::sum);
            last.put(line.score(), line.activity());
        }
        return sums.entrySet().stream()
                .map(each -> new Entry(
                        lead,
                        page,
                        Objects.requireNonNull(last.get(each.getKey())),
                        new Grant(each.getKey(), "rebuilt-" + each.getKey(), REASON, null, -each.getValue(), false),
                        -each.getValue(),
                        0))
                .toList();
    }

    private static Rebuilt change(
            Life life, Map<String, Integer> balances, KeptTrail before, Replayed after, RuleSet rules) {
        var were = new TreeMap<>(after.scores());
        were.replaceAll((score, points) -> balances.getOrDefault(score, 0));
        were.putAll(balances);
        var are = new TreeMap<>(were);
        are.replaceAll((score, points) -> after.scores().getOrDefault(score, 0));
        var was = rules.rank(were.getOrDefault("engagement", 0), before.kept().silent());
        return new Rebuilt(life.lead(), were, are, was, after.rank());
    }
}
