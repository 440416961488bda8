package dev.hagukumi.scenario.check;

import dev.hagukumi.platform.BadInput;
import dev.hagukumi.platform.Finding;
import dev.hagukumi.scenario.published.Labels;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Says what keeps the names in other languages from being read. */
final class PlainLabels {
    private PlainLabels() {}

    static List<Finding> findings(String file, byte[] content) {
        try {
            Labels.read(new String(content, StandardCharsets.UTF_8));
            return List.of();
        } catch (BadInput unfit) {
            return List.of(new Finding(file, 0, "", String.valueOf(unfit.getMessage())));
        }
    }
}
