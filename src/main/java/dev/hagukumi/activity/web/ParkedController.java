package dev.hagukumi.activity.web;

import dev.hagukumi.activity.ParkedLeads;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.platform.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PagedModel;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows operations the leads that are stuck, and puts them back to work. */
@RestController
@RequestMapping("/api/parked")
@Tag(name = "Operations")
class ParkedController {
    private final ParkedLeads parked;

    ParkedController(ParkedLeads parked) {
        this.parked = parked;
    }

    record Parked(long lead, long activity, String error, Instant at) {}

    static class NotParked extends NotFound {
        NotParked(long lead) {
            super("lead " + lead + " is not parked");
        }
    }

    @GetMapping
    @Operation(summary = "Leads whose activities could not be worked off, the longest parked first")
    PagedModel<Parked> list(Pageable page) {
        return new PagedModel<>(
                parked.list(page).map(one -> new Parked(one.lead().value(), one.activity(), one.error(), one.at())));
    }

    @PostMapping("/{lead}/replay")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Puts the lead's waiting activities back to work, in their order")
    void replay(@PathVariable("lead") long lead) {
        if (!parked.replay(new LeadId(lead))) throw new NotParked(lead);
    }
}
