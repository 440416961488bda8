package dev.hagukumi.scenario;

import dev.hagukumi.lead.LeadId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;

/** The scenarios in force and who is on the way in them. */
public interface Scenarios {

    /** Whether it was ever published. */
    boolean isKnown(ScenarioKey scenario);

    /** All that were ever published, by name. */
    List<ScenarioKey> known();

    /** What comes next of itself in a lead's enrolments: the first timer that is set. */
    record Due(ScenarioKey scenario, int version, String step, Instant at) {}

    /** Empty where no timer is set. */
    Optional<Due> nextDue(LeadId lead);

    /** A step that the lead came through. @param times how often @param last when it last did */
    record Passed(String step, long times, Instant last) {}

    /** The way of one enrolment so far, in its order. */
    List<Passed> way(Enrolment enrolment);

    /** The lead's enrolments, newest first. */
    Page<Enrolment> of(LeadId lead, Pageable page);
}
