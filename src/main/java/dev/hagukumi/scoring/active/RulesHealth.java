package dev.hagukumi.scoring.active;

import dev.hagukumi.scoring.RuleKeeper;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Health detail "rules": which version, since when, by whom, and what was last refused; down where this node fell behind. */
@Component("rulesHealthIndicator")
class RulesHealth extends AbstractHealthIndicator {
    private final RuleKeeper rules;

    RulesHealth(RuleKeeper rules) {
        super("the rules in force could not be read");
        this.rules = rules;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var state = rules.state();
        if (state.behind() == null) health.up();
        else health.down().withDetail("cannotTakeOver", state.behind());
        health.withDetail("version", state.version())
                .withDetail("origin", state.origin())
                .withDetail("activatedAt", state.activatedAt())
                .withDetail("activatedBy", state.activatedBy());
        var refusal = state.lastRefusal();
        if (refusal != null)
            health.withDetail("lastRefusedAt", refusal.at())
                    .withDetail(
                            "lastRefusal",
                            refusal.findings().stream().map(String::valueOf).toList());
    }
}
