package dev.hagukumi.scoring.rulebook;

import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;

/** A row of {@code pages}: how much a look at such a page weighs. */
record PageWeight(String page, int weight, List<PathPattern> paths) {
    boolean matches(String path) {
        var parsed = parsed(path);
        return paths.stream().anyMatch(pattern -> pattern.matches(parsed));
    }

    private static PathContainer parsed(String path) {
        try {
            return PathContainer.parsePath(path);
        } catch (IllegalArgumentException notEncoded) {
            // A path as people read it, such as /sale-50%off: its percent signs stand for themselves.
            return PathContainer.parsePath(path.replace("%", "%25"));
        }
    }
}
