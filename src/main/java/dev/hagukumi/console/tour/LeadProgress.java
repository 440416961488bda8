package dev.hagukumi.console.tour;

import dev.hagukumi.activity.Activities;
import dev.hagukumi.lead.EmailAddress;
import dev.hagukumi.lead.LeadProfile;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.lead.LifecycleStage;
import dev.hagukumi.scenario.Scenarios;
import dev.hagukumi.scoring.Scores;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** How far one lead has come, as the tour shows it beside its steps. */
@Component
@Profile("embedded")
class LeadProgress {
    private static final PageRequest LATEST = PageRequest.of(0, 8);

    private final Leads leads;
    private final Scores scores;
    private final Activities activities;
    private final Scenarios scenarios;

    LeadProgress(Leads leads, Scores scores, Activities activities, Scenarios scenarios) {
        this.leads = leads;
        this.scores = scores;
        this.activities = activities;
        this.scenarios = scenarios;
    }

    Optional<Progress> of(EmailAddress email) {
        return leads.withEmail(email).map(this::of);
    }

    private Progress of(LeadProfile lead) {
        var did = activities.of(lead.id(), LATEST).map(a -> new Did(a.type().name(), a.at()));
        var earned = scores.awards(lead.id(), LATEST).map(a -> new Earned(a.score(), a.points(), a.reason(), a.at()));
        var on = scenarios
                .of(lead.id(), LATEST)
                .map(e -> new On(e.scenario().value(), e.waitingAt(), e.endReason(), e.processInstance()));
        return new Progress(
                lead.id().value(),
                lead.displayName(),
                lead.stage(),
                scores.of(lead.id()),
                did.getContent(),
                earned.getContent(),
                on.getContent());
    }

    record Progress(
            long id,
            String name,
            LifecycleStage stage,
            Map<String, Integer> scores,
            List<Did> activities,
            List<Earned> awards,
            List<On> enrolments) {}

    record Did(String type, Instant at) {}

    record Earned(String score, int points, String reason, Instant at) {}

    record On(
            String scenario,
            List<String> waitingAt,
            @Nullable String endReason,
            String processInstance) {}
}
