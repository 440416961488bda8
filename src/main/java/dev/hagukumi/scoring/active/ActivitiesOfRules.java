package dev.hagukumi.scoring.active;

import dev.hagukumi.activity.KnownActivities;
import dev.hagukumi.scoring.RuleBook;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells the intake the activities that {@code points.yaml} names. */
@Component
class ActivitiesOfRules implements KnownActivities {
    private final RuleBook rules;

    ActivitiesOfRules(RuleBook rules) {
        this.rules = rules;
    }

    @Override
    public Set<String> names() {
        return rules.activities();
    }
}
