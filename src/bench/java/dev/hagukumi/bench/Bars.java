package dev.hagukumi.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A picture of bars, one group for each work, each group to its own scale, with the ratio to the baseline. */
final class Bars {
    private static final int LEFT = 210;
    private static final int LONGEST = 330;
    private static final int WIDTH = 720;
    private static final int BAR = 18;
    private static final int GAP = 22;
    private static final List<String> COLOURS = List.of("#8a8f98", "#c9a227", "#2f8f5b", "#b8c4d6", "#7a5ea8");

    private Bars() {}

    static String draw(List<Work> works, String baseline) {
        var order = new ArrayList<String>();
        works.forEach(work -> work.contestants().stream()
                .filter(contestant -> !order.contains(contestant))
                .forEach(order::add));
        var body = new StringBuilder();
        int y = 16;
        for (var work : works) {
            y += 14;
            body.append(text(16, y, "font-weight=\"600\"", work.name() + " (" + work.unit() + ")"));
            y += 8;
            var longest =
                    work.contestants().stream().mapToDouble(work::median).max().orElse(1);
            for (var contestant : work.contestants()) {
                var length = Math.max(1, LONGEST * work.median(contestant) / longest);
                body.append(text(LEFT - 10, y + 13, "text-anchor=\"end\"", contestant));
                body.append(String.format(
                        Locale.ROOT,
                        "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"2\" fill=\"%s\"/>%n",
                        LEFT,
                        y,
                        length,
                        BAR - 4,
                        COLOURS.get(order.indexOf(contestant) % COLOURS.size())));
                body.append(text(LEFT + (int) length + 8, y + 12, "", label(work, contestant, baseline)));
                y += BAR;
            }
            y += GAP;
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" \
                font-family="system-ui, sans-serif" font-size="12" fill="#22262b">
                <rect width="%1$d" height="%2$d" fill="#ffffff"/>
                %3$s</svg>
                """.formatted(WIDTH, y, body);
    }

    private static String label(Work work, String contestant, String baseline) {
        var times = contestant.equals(baseline) ? "" : Work.times(work.ratio(contestant, baseline));
        return Work.rounded(work.median(contestant)) + (times.isEmpty() ? "" : "   " + times);
    }

    private static String text(int x, int y, String attributes, String text) {
        var escaped = text.replace("&", "&amp;").replace("<", "&lt;");
        return "<text x=\"%d\" y=\"%d\" %s>%s</text>%n".formatted(x, y, attributes, escaped);
    }
}
