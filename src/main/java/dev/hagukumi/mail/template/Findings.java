package dev.hagukumi.mail.template;

import dev.hagukumi.platform.Finding;
import java.util.ArrayList;
import java.util.List;

/** Collects what does not fit in one mail file. */
final class Findings {
    private final String file;
    private final List<Finding> list = new ArrayList<>();

    Findings(String file) {
        this.file = file;
    }

    void add(int line, String place, String message) {
        list.add(new Finding(file, line, place, message));
    }

    boolean none() {
        return list.isEmpty();
    }

    List<Finding> list() {
        return List.copyOf(list);
    }
}
