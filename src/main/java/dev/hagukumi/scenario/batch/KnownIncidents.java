package dev.hagukumi.scenario.batch;

import java.util.List;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentManager;
import org.camunda.bpm.engine.runtime.Incident;
import org.jspecify.annotations.Nullable;

/** Spares the query for incidents that the engine makes for each job it deletes, where the batch has read that there is none. */
class KnownIncidents extends IncidentManager {

    @Override
    public List<Incident> findIncidentByConfigurationAndIncidentType(
            String configuration, @Nullable String incidentType) {
        if (Instances.ofThisCommand().hasNoIncident(configuration)) return List.of();
        return super.findIncidentByConfigurationAndIncidentType(configuration, incidentType);
    }
}
