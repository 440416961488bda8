package dev.hagukumi.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A work and what each contestant made of it. */
final class Work {
    private final String name;
    private final String unit;
    private final Map<String, List<Double>> values = new LinkedHashMap<>();
    private boolean drawn;

    Work(String name, String unit, List<String> order) {
        this.name = name;
        this.unit = unit;
        // Rates stand in the picture; sizes and times only in the table.
        this.drawn = unit.endsWith("/s");
        order.forEach(contestant -> values.put(contestant, new ArrayList<>()));
    }

    void add(String contestant, double value) {
        values.computeIfAbsent(contestant, key -> new ArrayList<>()).add(value);
    }

    void leaveOut() {
        drawn = false;
    }

    boolean isDrawn() {
        return drawn;
    }

    String name() {
        return name;
    }

    String unit() {
        return unit;
    }

    /** Those who did it. */
    Set<String> contestants() {
        var done = new LinkedHashSet<>(values.keySet());
        done.removeIf(contestant -> values.get(contestant).isEmpty());
        return done;
    }

    double median(String contestant) {
        var sorted =
                values.getOrDefault(contestant, List.of()).stream().sorted().toList();
        if (sorted.isEmpty()) return Double.NaN;
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** How many times the other's; NaN where one of them is missing. */
    double ratio(String contestant, String baseline) {
        return median(contestant) / median(baseline);
    }

    Map<String, Object> asMap(String baseline) {
        var contestants = new LinkedHashMap<String, Object>();
        for (var contestant : contestants()) {
            var one = new LinkedHashMap<String, Object>();
            one.put("median", median(contestant));
            one.put("values", values.get(contestant));
            var ratio = ratio(contestant, baseline);
            if (!Double.isNaN(ratio)) one.put("ratio", ratio);
            contestants.put(contestant, one);
        }
        var map = new LinkedHashMap<String, Object>();
        map.put("work", name);
        map.put("unit", unit);
        map.put("contestants", contestants);
        return map;
    }

    static String rounded(double value) {
        if (Double.isNaN(value)) return "–";
        return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.2f" : "%,.0f", value);
    }

    static String times(double ratio) {
        return Double.isNaN(ratio) ? "" : String.format(Locale.ROOT, ratio < 10 ? "%.1f×" : "%.0f×", ratio);
    }
}
