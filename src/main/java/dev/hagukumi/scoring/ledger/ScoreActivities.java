package dev.hagukumi.scoring.ledger;

import dev.hagukumi.activity.ActivitiesRecorded;
import dev.hagukumi.activity.Activity;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.LeadProfile;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.platform.Clock;
import dev.hagukumi.scoring.ActivitiesScored;
import dev.hagukumi.scoring.rulebook.ActiveRules;
import dev.hagukumi.scoring.rulebook.Grant;
import dev.hagukumi.scoring.rulebook.RuleSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Scores a batch of activities inside its transaction: awards, scores, stages; then tells those above, once. */
@Component
class ScoreActivities {
    private final ActiveRules rules;
    private final Leads leads;
    private final Ledger ledger;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ScoreActivities(ActiveRules rules, Leads leads, Ledger ledger, Clock clock, ApplicationEventPublisher events) {
        this.rules = rules;
        this.leads = leads;
        this.ledger = ledger;
        this.clock = clock;
        this.events = events;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ActivitiesRecorded batch) {
        // One rule set per batch: an activity is never judged by two.
        var ruleSet = rules.current();
        var ids = batch.activities().stream().map(Activity::lead).collect(Collectors.toSet());
        // The scores are locked before the stages are read: a lead that two transactions score is offered once.
        var balances = ledger.lock(ids);
        var profiles = leads.profiles(ids);
        var earnings = earnings(batch.activities(), profiles, ruleSet);
        var books = ledger.open(profiles, balances, earnings);
        var judge = new JudgeActivities(ruleSet);
        for (var each : earnings)
            judge.judge(Objects.requireNonNull(books.get(each.activity().lead())), each);
        var awards = ledger.append(judge.entries(), ruleSet.version(), clock.now());
        var moves = leads.move(judge.moves());
        events.publishEvent(new ActivitiesScored(batch.activities(), awards, judge.signals(), moves));
    }

    /** Leads in id order, the activities of each in their own. */
    private static List<Earnings> earnings(
            List<Activity> activities, Map<LeadId, LeadProfile> profiles, RuleSet rules) {
        var earnings = new ArrayList<Earnings>();
        for (var activity : activities) {
            var lead = profiles.get(activity.lead());
            var grants = lead == null ? List.<Grant>of() : rules.award(activity, lead.zone());
            if (!grants.isEmpty()) earnings.add(new Earnings(activity, grants));
        }
        earnings.sort(Comparator.comparing(each -> each.activity().lead()));
        return earnings;
    }
}
