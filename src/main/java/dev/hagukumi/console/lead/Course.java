package dev.hagukumi.console.lead;

import dev.hagukumi.scoring.Scores.History.Balance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * A score over time as a line of steps, {@value #WIDTH} wide and {@value #HEIGHT} high.
 *
 * @param points of a polyline in SVG
 * @param highest ever reached
 */
record Course(String score, String points, int highest, int last, Instant from, Instant to) {
    static final int WIDTH = 600;
    static final int HEIGHT = 120;

    /** One course a score, over the same time. Scores that never changed have none. */
    static List<Course> of(List<Balance> balances) {
        if (balances.isEmpty()) return List.of();
        var from = balances.stream().map(Balance::at).min(Instant::compareTo).orElseThrow();
        var to = balances.stream().map(Balance::at).max(Instant::compareTo).orElseThrow();
        var byScore = new TreeMap<String, List<Balance>>();
        balances.forEach(each -> byScore.computeIfAbsent(each.score(), score -> new ArrayList<>())
                .add(each));
        return byScore.entrySet().stream()
                .map(entry -> drawn(entry.getKey(), entry.getValue(), from, to))
                .toList();
    }

    private static Course drawn(String score, List<Balance> balances, Instant from, Instant to) {
        var highest = balances.stream().mapToInt(Balance::balance).max().orElse(0);
        var line = new StringBuilder();
        var span = Math.max(1, to.toEpochMilli() - from.toEpochMilli());
        var before = balances.get(0).balance();
        add(line, 0, y(before, highest));
        for (var each : balances) {
            var x = (double) WIDTH * (each.at().toEpochMilli() - from.toEpochMilli()) / span;
            add(line, x, y(before, highest));
            before = each.balance();
            add(line, x, y(before, highest));
        }
        add(line, WIDTH, y(before, highest));
        return new Course(score, line.toString().strip(), highest, before, from, to);
    }

    private static double y(int balance, int highest) {
        return HEIGHT - (double) HEIGHT * balance / Math.max(1, highest);
    }

    private static void add(StringBuilder line, double x, double y) {
        line.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
    }
}
