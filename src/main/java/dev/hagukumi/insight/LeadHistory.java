package dev.hagukumi.insight;

import dev.hagukumi.lead.LeadId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that happened with a lead, whoever of us knows it, in one order. */
public interface LeadHistory {
    /** What kind of thing happened. */
    enum Kind {
        ACTIVITY,
        MAIL,
        STEP,
        STAGE,
        HANDOFF,
        CONSENT,
        ENROLMENT
    }

    /** What an activity earned. */
    record Points(String score, int points, String reason, String ruleSet) {}

    /**
     * One thing that happened.
     *
     * @param key of its place in the history, before which the earlier ones come
     * @param what of an activity its type, of a mail its name, of a step its id, of a move the new stage, of a handoff its state,
     *     of a consent whether it was given, of an enrolment whether it began or ended
     * @param about of an activity its object, of a mail, step and enrolment the scenario, of a move the stage left, of a handoff
     *     the reason of a rejection, of a consent its purpose
     * @param state of a mail
     * @param because why, in the words of who decided; of a mail as {@link dev.hagukumi.mail.Verdict.Said#json}
     * @param by who did it: a person who works here, or the machine that is believed to have
     * @param id with which its owner finds it again
     */
    record Event(
            String key,
            Kind kind,
            Instant at,
            String what,
            String about,
            String state,
            String because,
            String by,
            long id,
            List<Points> points) {}

    /**
     * The newest first.
     *
     * @param kinds none for all
     * @param before key of the last event that is known already
     * @throws dev.hagukumi.platform.BadInput where the key is none
     */
    List<Event> of(LeadId lead, Set<Kind> kinds, @Nullable String before, int most);
}
