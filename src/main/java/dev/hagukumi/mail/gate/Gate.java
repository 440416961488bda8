package dev.hagukumi.mail.gate;

import dev.hagukumi.mail.Verdict;
import dev.hagukumi.platform.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says of one mail, at the instant of sending, whether it may go; the first objection holds. */
@Component
public class Gate {
    private final List<Policy> policies;
    private final Clock clock;

    Gate(List<Policy> policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    public Verdict judge(Candidate mail) {
        var now = clock.now();
        return policies.stream()
                .map(policy -> policy.objection(mail, now))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(Verdict.Allowed::new);
    }
}
