package dev.hagukumi.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/** All medians, each with its ratio to the baseline's. */
final class Table {

    private Table() {}

    static String of(Collection<Work> works, List<String> order, String baseline) {
        var contestants = new LinkedHashSet<>(order);
        works.forEach(work -> contestants.addAll(work.contestants()));
        var rows = new ArrayList<List<String>>();
        var head = new ArrayList<>(List.of("work", "unit"));
        head.addAll(contestants);
        rows.add(head);
        for (var work : works) {
            var row = new ArrayList<>(List.of(work.name(), work.unit()));
            for (var contestant : contestants) row.add(cell(work, contestant, baseline));
            rows.add(row);
        }
        return aligned(rows);
    }

    private static String cell(Work work, String contestant, String baseline) {
        var value = Work.rounded(work.median(contestant));
        var times = contestant.equals(baseline) ? "" : Work.times(work.ratio(contestant, baseline));
        return times.isEmpty() ? value : value + " (" + times + ")";
    }

    private static String aligned(List<List<String>> rows) {
        var text = new StringBuilder("\n");
        for (int i = 0; i < rows.size(); i++) {
            for (int column = 0; column < rows.get(i).size(); column++) {
                var width = width(rows, column);
                var cell = rows.get(i).get(column);
                var gap = " ".repeat(width - cell.length());
                text.append("| ").append(column < 2 ? cell + gap : gap + cell).append(' ');
            }
            text.append("|\n");
            if (i == 0) {
                for (int column = 0; column < rows.get(0).size(); column++)
                    text.append("|").append("-".repeat(width(rows, column) + 2));
                text.append("|\n");
            }
        }
        return text.toString();
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
