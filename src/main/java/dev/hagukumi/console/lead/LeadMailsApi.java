package dev.hagukumi.console.lead;

import dev.hagukumi.console.frame.PageOf;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.mail.Mailer;
import dev.hagukumi.mail.VerdictWords;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.data.web.PagedModel;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/leads/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "History")
class LeadMailsApi {
    private final Leads leads;
    private final Mailer mailer;
    private final VerdictWords words;

    LeadMailsApi(Leads leads, Mailer mailer, VerdictWords words) {
        this.leads = leads;
        this.mailer = mailer;
        this.words = words;
    }

    @GetMapping("/mails")
    @Operation(
            summary = "What the lead was written",
            description = "Every mail, newest first, with the gate's verdict: sent, put off, or withheld and why.")
    PagedModel<MailResource> mails(
            @PathVariable @LeadIdParameter String id,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = PageOf.DEFAULT_SIZE) int size) {
        var asked = PageOf.asked(page, size);
        var lead = leads.get(LeadId.of(id)).id();
        return new PagedModel<>(mailer.of(lead, asked).map(mail -> MailResource.of(mail, words)));
    }
}
