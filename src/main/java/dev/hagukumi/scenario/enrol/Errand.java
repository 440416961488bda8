package dev.hagukumi.scenario.enrol;

import dev.hagukumi.lead.LeadId;
import java.util.Optional;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** What the engine is asked to do for one lead in one scenario. */
sealed interface Errand permits Start, Move, End {
    LeadId lead();

    /** The instance it is about; empty where it begins one. */
    Optional<String> knownInstance();

    /** Within a command that nobody's rights are asked in. */
    void run(CommandContext command);
}
