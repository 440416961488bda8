package dev.hagukumi.scenario.enrol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Runs a batch of errands within the open transaction. One that fails is found by halving and taken back alone: the scenarios of
 * all others, and what the transaction did before, stand.
 */
@Component
class LeadOnWhoCan {
    private static final Logger LOG = LoggerFactory.getLogger(LeadOnWhoCan.class);

    private final LeadOn leadOn;
    private final Savepoints savepoints;

    LeadOnWhoCan(LeadOn leadOn, Savepoints savepoints) {
        this.leadOn = leadOn;
        this.savepoints = savepoints;
    }

    /** Those that could not be run, and why. */
    Map<Errand, Throwable> all(List<Errand> errands) {
        var failed = new LinkedHashMap<Errand, Throwable>();
        if (!errands.isEmpty()) run(new ArrayList<>(errands), failed);
        return failed;
    }

    private void run(List<Errand> some, Map<Errand, Throwable> failed) {
        var failure = savepoints.attempt(() -> leadOn.all(some));
        if (failure.isEmpty()) return;
        if (some.size() == 1) {
            failed.put(some.get(0), failure.get());
            return;
        }
        LOG.debug("A batch of {} errands failed and is tried again in halves.", some.size(), failure.get());
        var half = some.size() / 2;
        run(some.subList(0, half), failed);
        run(some.subList(half, some.size()), failed);
    }
}
