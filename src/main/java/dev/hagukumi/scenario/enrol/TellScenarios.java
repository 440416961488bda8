package dev.hagukumi.scenario.enrol;

import dev.hagukumi.lead.LeadId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Tells the scenarios what has happened, once for each transaction, right before it commits. The fact stands whatever a scenario
 * makes of it: what one of them cannot take is kept for it.
 */
@Component
class TellScenarios {
    private final FindTargets find;
    private final EndByHouseRule houseRules;
    private final LeadOnWhoCan leadOn;
    private final MessageInbox inbox;
    private final KeepFailed kept;

    TellScenarios(
            FindTargets find, EndByHouseRule houseRules, LeadOnWhoCan leadOn, MessageInbox inbox, KeepFailed kept) {
        this.find = find;
        this.houseRules = houseRules;
        this.leadOn = leadOn;
        this.inbox = inbox;
        this.kept = kept;
    }

    void say(List<Message> messages) {
        if (!messages.isEmpty()) MessagesOfTransaction.open(this::tell).add(messages);
    }

    void end(Map<LeadId, HouseRule> ends) {
        if (!ends.isEmpty()) MessagesOfTransaction.open(this::tell).end(ends);
    }

    private void tell(List<Message> messages, Map<LeadId, HouseRule> ends) {
        var ended = houseRules.find(ends);
        var over = ended.stream().map(End::instance).collect(Collectors.toSet());
        var moves = find.moves(messages).stream()
                .filter(move -> !over.contains(move.instance()))
                .toList();
        var starts = find.starts(messages);

        var errands = new ArrayList<Errand>(ended);
        errands.addAll(moves);
        errands.addAll(starts);
        var failed = leadOn.all(errands);

        houseRules.end(ended);
        inbox.keepEarly(messages, starts, moves);
        kept.keep(failed);
    }
}
