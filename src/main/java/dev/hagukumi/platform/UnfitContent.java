package dev.hagukumi.platform;

import java.util.List;
import java.util.stream.Collectors;

/** Models, rules or mails do not fit; nothing of them was taken over. Stops a start, a reload or a deployment. */
public class UnfitContent extends RuntimeException {
    private final transient List<Finding> findings;

    public UnfitContent(String what, List<Finding> findings) {
        super(what + findings.stream().map(f -> "\n  " + f).collect(Collectors.joining()));
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
