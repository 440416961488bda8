package dev.hagukumi.scenario;

import dev.hagukumi.lead.LeadId;

/** Brings leads into scenarios, and takes them out, by hand. */
public interface Enrolments {

    /** What became of it. */
    sealed interface Answer {
        record Done(long enrolment) implements Answer {}

        record Refused(Objection because) implements Answer {}
    }

    /** Why a lead is not brought in or taken out. */
    enum Objection {
        /** It is in this scenario already. */
        RUNNING,
        /** Nobody enters this scenario at present: it is suspended, or does not fit any more. */
        CLOSED,
        /** Its stage is out of nurturing, and the scenario is not meant for such leads. */
        STAGE,
        /** It has left already. */
        ENDED
    }

    /**
     * The lead enters by the version in force, whether it was in before or not.
     *
     * @param by user's name
     * @throws UnknownScenario where there is none
     */
    Answer enrol(LeadId lead, ScenarioKey scenario, String by);

    /** The enrolment ends at once; of its mails none is begun any more. @param because kept as the reason, with who says so */
    Answer end(LeadId lead, long enrolment, String by, String because);
}
