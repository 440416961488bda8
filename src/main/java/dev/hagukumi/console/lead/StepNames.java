package dev.hagukumi.console.lead;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.scenario.ScenarioKey;
import dev.hagukumi.scenario.ScenarioModels;
import dev.hagukumi.scenario.Scenarios;
import dev.hagukumi.scenario.Scenarios.Due;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Steps by their names in the reader's language. */
@Component
class StepNames {
    private final Scenarios scenarios;
    private final ScenarioModels models;

    StepNames(Scenarios scenarios, ScenarioModels models) {
        this.scenarios = scenarios;
        this.models = models;
    }

    /** Its id where it bears no name. */
    String of(String scenario, int version, String step) {
        return models.names(new ScenarioKey(scenario), version, LocaleContextHolder.getLocale())
                .getOrDefault(step, step);
    }

    Optional<Due> nextDue(LeadId lead) {
        return scenarios.nextDue(lead);
    }
}
