package dev.hagukumi.scoring.rulebook;

import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;

/** A row of {@code pages}: how much a look at such a page weighs. */
record PageWeight(String page, int weight, List<PathPattern> paths) {
    boolean matches(String path) {
        var parsed = PathContainer.parsePath(path);
        return paths.stream().anyMatch(pattern -> pattern.matches(parsed));
    }
}
