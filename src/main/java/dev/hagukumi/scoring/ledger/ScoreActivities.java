package dev.hagukumi.scoring.ledger;

import dev.hagukumi.activity.ActivitiesRecorded;
import dev.hagukumi.activity.Activity;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.LeadProfile;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.lead.StageMove;
import dev.hagukumi.platform.Clock;
import dev.hagukumi.scoring.ActivitiesScored;
import dev.hagukumi.scoring.rulebook.RuleSet;
import dev.hagukumi.scoring.rulebook.RulesInForce;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Scores a batch of activities inside its transaction: awards, scores, stages; then tells those above, once. */
@Component
class ScoreActivities {
    private static final Logger log = LoggerFactory.getLogger(ScoreActivities.class);

    private final RulesInForce rules;
    private final Leads leads;
    private final Ledger ledger;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ScoreActivities(RulesInForce rules, Leads leads, Ledger ledger, Clock clock, ApplicationEventPublisher events) {
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
        try (var loan = rules.borrow()) {
            score(batch, loan.rules());
        }
    }

    private void score(ActivitiesRecorded batch, RuleSet ruleSet) {
        var ids = batch.activities().stream().map(Activity::lead).collect(Collectors.toSet());
        // The ledgers are locked before the stages are read: a lead that two transactions score is offered once.
        ledger.lock(ids);
        var trails = ledger.trails(ids);
        var profiles = leads.profiles(ids);
        var earnings = earnings(batch.activities(), profiles, trails, ruleSet);
        var books = ledger.open(profiles, trails, earnings);
        var judge = new JudgeActivities(ruleSet);
        for (var each : earnings)
            judge.judge(Objects.requireNonNull(books.get(each.activity().lead())), each);
        var awards = ledger.append(judge.entries(), ruleSet.version(), clock.now());
        ledger.keep(trails);
        tell(leads.move(judge.moves()).refused());
        events.publishEvent(new ActivitiesScored(batch.activities(), awards, judge.signals()));
    }

    private static void tell(List<StageMove.Refused> refused) {
        for (var each : refused)
            log.warn(
                    "lead {} stays at {}: {}; the rule was \"{}\"",
                    each.order().lead(),
                    each.at(),
                    each.because(),
                    each.order().because());
    }

    /** Leads in id order, the activities of each in their own. */
    private static List<Earnings> earnings(
            List<Activity> activities,
            Map<LeadId, LeadProfile> profiles,
            Map<LeadId, KeptTrail> trails,
            RuleSet rules) {
        var earnings = new ArrayList<Earnings>();
        for (var activity : activities) {
            var lead = profiles.get(activity.lead());
            if (lead == null) continue;
            var trail = Objects.requireNonNull(trails.get(activity.lead())).trail();
            var grants = rules.award(activity, lead.zone(), trail);
            if (!grants.isEmpty()) earnings.add(new Earnings(activity, grants));
        }
        earnings.sort(Comparator.comparing(each -> each.activity().lead()));
        return earnings;
    }
}
