package dev.hagukumi.scenario.enrol;

import dev.hagukumi.scoring.ActivitiesScored;
import dev.hagukumi.scoring.RuleBook;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Leads the leads of a batch into scenarios and along them, within the batch's transaction. */
@Component
class LeadOnActivitiesScored {
    private final RuleBook rules;
    private final FindTargets find;
    private final LeadOn leadOn;
    private final MessageInbox inbox;

    LeadOnActivitiesScored(RuleBook rules, FindTargets find, LeadOn leadOn, MessageInbox inbox) {
        this.rules = rules;
        this.find = find;
        this.leadOn = leadOn;
        this.inbox = inbox;
    }

    @EventListener
    void on(ActivitiesScored batch) {
        var messages = Message.in(batch, rules.signals());
        if (messages.isEmpty()) return;

        var moves = find.moves(messages);
        var starts = find.starts(messages);
        leadOn.all(starts, moves);
        inbox.keepEarly(messages, starts, moves);
    }
}
