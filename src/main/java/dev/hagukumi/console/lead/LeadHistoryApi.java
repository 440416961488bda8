package dev.hagukumi.console.lead;

import dev.hagukumi.activity.Activities;
import dev.hagukumi.console.frame.PageOf;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.scenario.Scenarios;
import dev.hagukumi.scoring.Scores;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PagedModel;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/leads/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "History", description = "What a lead did, what it earned, what it was sent, and where it is on its way")
class LeadHistoryApi {
    private final Leads leads;
    private final Activities activities;
    private final Scores scores;
    private final Scenarios scenarios;

    LeadHistoryApi(Leads leads, Activities activities, Scores scores, Scenarios scenarios) {
        this.leads = leads;
        this.activities = activities;
        this.scores = scores;
        this.scenarios = scenarios;
    }

    @GetMapping("/activities")
    @Operation(summary = "What the lead did", description = "Every activity, newest first.")
    PagedModel<ActivityResource> activities(
            @PathVariable @LeadIdParameter String id,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = PageOf.DEFAULT_SIZE) int size) {
        return history(id, PageOf.asked(page, size), activities::of, ActivityResource::of);
    }

    @GetMapping("/awards")
    @Operation(
            summary = "What the lead earned, and why",
            description = "The ledger, newest first: the points of a score add up to its balance.")
    PagedModel<AwardResource> awards(
            @PathVariable @LeadIdParameter String id,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = PageOf.DEFAULT_SIZE) int size) {
        return history(id, PageOf.asked(page, size), scores::awards, AwardResource::of);
    }

    @GetMapping("/enrolments")
    @Operation(
            summary = "Which scenarios lead it",
            description = "Every scenario the lead is or was in, newest first, and the steps where it waits.")
    PagedModel<EnrolmentResource> enrolments(
            @PathVariable @LeadIdParameter String id,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = PageOf.DEFAULT_SIZE) int size) {
        return history(id, PageOf.asked(page, size), scenarios::of, EnrolmentResource::of);
    }

    private <F, R> PagedModel<R> history(
            String id, Pageable page, BiFunction<LeadId, Pageable, Page<F>> facts, Function<F, R> shape) {
        var lead = leads.get(LeadId.of(id)).id();
        return new PagedModel<>(facts.apply(lead, page).map(shape));
    }
}
