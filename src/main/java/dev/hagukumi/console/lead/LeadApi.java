package dev.hagukumi.console.lead;

import dev.hagukumi.console.frame.PageOf;
import dev.hagukumi.lead.EmailAddress;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.platform.BadInput;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.data.web.PagedModel;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/leads", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Leads", description = "Who the leads are, how far they have come and how warm they are")
class LeadApi {
    private final LeadReader leads;

    LeadApi(LeadReader leads) {
        this.leads = leads;
    }

    @GetMapping
    @Operation(
            summary = "All leads, or the one with a mail address",
            description = "Without `email` every lead, page by page; with it one lead or none.")
    PagedModel<LeadResource> list(
            @Parameter(description = "The lead's mail address", example = "lead@example.co.jp")
                    @RequestParam(required = false)
                    @Nullable
                    String email,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = PageOf.DEFAULT_SIZE) int size) {
        var asked = PageOf.asked(page, size);
        return new PagedModel<>(email == null ? leads.page(asked) : leads.withEmail(address(email), asked));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One lead", description = "Who it is, its stage, and every score by name.")
    LeadResource one(@PathVariable @LeadIdParameter String id) {
        return leads.one(LeadId.of(id));
    }

    private static EmailAddress address(String email) {
        try {
            return new EmailAddress(email);
        } catch (IllegalArgumentException e) {
            throw new BadInput("email: " + e.getMessage(), e);
        }
    }
}
