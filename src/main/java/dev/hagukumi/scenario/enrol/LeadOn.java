package dev.hagukumi.scenario.enrol;

import dev.hagukumi.scenario.batch.Instances;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Gives a whole batch of errands to the engine as one command, so that it is written with one flush. Where one of them fails, the
 * whole batch does: nothing of it was done that a savepoint, or the end of the transaction, does not take back.
 */
@Component
class LeadOn {
    private final EngineInTransaction engine;

    LeadOn(EngineInTransaction engine) {
        this.engine = engine;
    }

    void all(List<? extends Errand> errands) {
        if (errands.isEmpty()) return;
        engine.execute(command -> {
            var known = errands.stream().flatMap(errand -> errand.knownInstance().stream());
            Instances.ofThisCommand().read(known.distinct().toList());
            errands.forEach(errand -> errand.run(command));
            return null;
        });
    }
}
