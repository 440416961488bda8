package dev.hagukumi.scenario.enrol;

import dev.hagukumi.scenario.vocabulary.MessageVocabulary;
import dev.hagukumi.scoring.ActivitiesScored;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Leads the leads of a scored batch into scenarios and along them. */
@Component
class LeadOnActivitiesScored {
    private final MessageVocabulary vocabulary;
    private final TellScenarios scenarios;

    LeadOnActivitiesScored(MessageVocabulary vocabulary, TellScenarios scenarios) {
        this.vocabulary = vocabulary;
        this.scenarios = scenarios;
    }

    @EventListener
    void on(ActivitiesScored batch) {
        scenarios.say(messages(batch));
    }

    /** In the order of the activities, each signal behind the activity that led to it. Machines never move anybody. */
    private List<Message> messages(ActivitiesScored batch) {
        var messages = new ArrayList<Message>();
        var seen = new HashSet<Long>();
        for (var activity : batch.activities()) {
            seen.add(activity.id());
            // An activity may be sent by anybody: one that bears a signal's name must not pass for the signal.
            if (!activity.byMachine()
                    && vocabulary.mayBeActivity(activity.type().name()))
                messages.add(new Message(activity.lead(), activity.type().name()));
            for (var signal : batch.signals())
                if (signal.activity() == activity.id()) messages.add(new Message(signal.lead(), signal.name()));
        }
        for (var signal : batch.signals())
            if (!seen.contains(signal.activity())) messages.add(new Message(signal.lead(), signal.name()));
        return messages;
    }
}
