package dev.hagukumi.console.tour;

import dev.hagukumi.mail.MailCatcher;
import dev.hagukumi.mail.MailCatcher.CaughtMail;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Every mail that would have left the house. */
@RestController
@Profile("embedded")
@Tag(name = "Tour")
class MailboxEndpoint {
    private final MailCatcher catcher;

    MailboxEndpoint(MailCatcher catcher) {
        this.catcher = catcher;
    }

    @GetMapping("/demo/mails")
    @Operation(summary = "The caught mails", description = "Newest first, whole: headers, text and HTML.")
    List<CaughtMail> mails() {
        return catcher.mails();
    }
}
