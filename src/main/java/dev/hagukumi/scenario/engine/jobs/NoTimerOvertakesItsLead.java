package dev.hagukumi.scenario.engine.jobs;

/**
 * What a lead did before a timer was due counts before the timer, though it was accepted and only waits to be worked off: such a
 * timer is passed over and looked at again a moment later, until the activity is done or its lead parked.
 */
public final class NoTimerOvertakesItsLead {
    /**
     * Of a job called {@code due}; true of what is no timer. Where nothing waits at all, which is found out once for the whole
     * statement, no lead is asked for.
     */
    public static final String CONDITION = """
            (due.type_ <> 'timer' or (select not exists (select from unfinished_activity)) or not exists (
                select from enrolment e join unfinished_activity a on a.lead = e.lead_id
                where e.instance = due.process_instance_id_ and a.at <= due.duedate_::timestamptz))""";

    private NoTimerOvertakesItsLead() {}
}
