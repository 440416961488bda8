package dev.hagukumi.console.tour;

import dev.hagukumi.console.tour.LeadProgress.Progress;
import dev.hagukumi.lead.EmailAddress;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Profile("embedded")
@Tag(name = "Tour")
class LeadProgressEndpoint {
    private final LeadProgress progress;

    LeadProgressEndpoint(LeadProgress progress) {
        this.progress = progress;
    }

    @GetMapping("/demo/leads")
    @Operation(
            summary = "The lead of the tour",
            description = "Its stage, scores and latest history; empty while unknown.")
    List<Progress> withEmail(@RequestParam String email) {
        return progress.of(new EmailAddress(email)).stream().toList();
    }
}
