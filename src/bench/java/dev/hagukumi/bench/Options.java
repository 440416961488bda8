package dev.hagukumi.bench;

import java.util.Arrays;
import java.util.List;

/**
 * What the command line chose.
 *
 * @param scale of all counts and times; 1 is the run whose numbers are told
 * @param repeats of the small works
 * @param only names of contestants or works; empty for all
 * @param publish whether the picture goes into the documents
 */
public record Options(double scale, int repeats, List<String> only, boolean publish) {

    static Options given() {
        return new Options(
                Double.parseDouble(System.getProperty("bench.scale", "1")),
                Integer.getInteger("bench.repeats", 3),
                Arrays.stream(System.getProperty("bench.only", "").split("[, ]+"))
                        .filter(name -> !name.isBlank())
                        .toList(),
                Boolean.getBoolean("bench.publish"));
    }

    /** At least one. */
    public int scaled(int count) {
        return (int) Math.max(1, Math.round(count * scale));
    }

    /** Whether any of these is wanted; all are where none was chosen among them. */
    public boolean wants(String one, List<String> among) {
        var chosen = only.stream().filter(among::contains).toList();
        return chosen.isEmpty() || chosen.contains(one);
    }
}
