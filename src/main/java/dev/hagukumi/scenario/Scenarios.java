package dev.hagukumi.scenario;

import dev.hagukumi.lead.LeadId;
import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;

/** The scenarios in force and who is on the way in them. */
public interface Scenarios {

    /** Whether it was ever published. */
    boolean isKnown(ScenarioKey scenario);

    /** All that were ever published, by name. */
    List<ScenarioKey> known();

    /** The lead's enrolments, newest first. */
    Page<Enrolment> of(LeadId lead, Pageable page);
}
