package dev.hagukumi.scenario.journey;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.jspecify.annotations.Nullable;

/** Only what the journey needs: the stock level doubles the statements of a start. */
class JourneyLevel implements HistoryLevel {
    static final String NAME = "journey";

    private static final Set<HistoryEventType> PRODUCED = Set.of(
            HistoryEventTypes.PROCESS_INSTANCE_START,
            HistoryEventTypes.PROCESS_INSTANCE_END,
            HistoryEventTypes.ACTIVITY_INSTANCE_START);

    @Override
    public int getId() {
        return 77;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, @Nullable Object entity) {
        return PRODUCED.contains(type);
    }
}
