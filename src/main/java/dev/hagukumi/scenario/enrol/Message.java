package dev.hagukumi.scenario.enrol;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.scoring.ActivitiesScored;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Something that may start a scenario of the lead's or move it on: an activity or a signal, by its name. */
record Message(LeadId lead, String name) {

    /** In the order of the activities, each signal behind the activity that led to it. Machines never move anybody. */
    static List<Message> in(ActivitiesScored batch, Set<String> signals) {
        var messages = new ArrayList<Message>();
        var seen = new HashSet<Long>();
        for (var activity : batch.activities()) {
            seen.add(activity.id());
            // An activity may be sent by anybody: one that bears a signal's name must not pass for the signal.
            if (!activity.byMachine() && !signals.contains(activity.type().name()))
                messages.add(new Message(activity.lead(), activity.type().name()));
            for (var signal : batch.signals())
                if (signal.activity() == activity.id()) messages.add(new Message(signal.lead(), signal.name()));
        }
        for (var signal : batch.signals())
            if (!seen.contains(signal.activity())) messages.add(new Message(signal.lead(), signal.name()));
        return messages;
    }
}
