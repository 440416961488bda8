package dev.hagukumi.scenario.check;

import java.util.TreeMap;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Health detail "scenarios": which versions in force do not fit any more, and why. Never down for it: everything else runs. */
@Component("scenariosHealthIndicator")
class ScenarioHealth extends AbstractHealthIndicator {
    private final UnfitScenarios unfit;

    ScenarioHealth(UnfitScenarios unfit) {
        super("the scenarios could not be looked at");
        this.unfit = unfit;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up();
        new TreeMap<>(unfit.all()).forEach((definition, judgement) -> {
            var findings = judgement.findings().stream().map(String::valueOf).toList();
            health.withDetail(
                    definition + (judgement.stops() ? " takes no new leads" : " runs, but should be mended"), findings);
        });
    }
}
