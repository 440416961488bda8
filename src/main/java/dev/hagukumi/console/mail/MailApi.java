package dev.hagukumi.console.mail;

import dev.hagukumi.console.frame.PageOf;
import dev.hagukumi.console.frame.RefusedByRule;
import dev.hagukumi.mail.Delivery.State;
import dev.hagukumi.mail.MailDesk;
import dev.hagukumi.mail.MailDesk.Action;
import dev.hagukumi.mail.MailDesk.Answer;
import dev.hagukumi.mail.VerdictWords;
import dev.hagukumi.platform.BadInput;
import dev.hagukumi.platform.VisibleText;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.data.web.PagedModel;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/mails", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Operations")
class MailApi {
    private final MailDesk desk;
    private final VerdictWords words;

    MailApi(MailDesk desk, VerdictWords words) {
        this.desk = desk;
        this.words = words;
    }

    /** Why a person decides so. */
    record Reason(
            @Schema(example = "The mail server's log shows that it never came in")
            String because) {
        private static final int LONGEST = 300;

        Reason {
            if (because == null || because.isBlank())
                throw new BadInput("because: say in a sentence why; it is kept with the decision");
            because = VisibleText.checked("because", because, LONGEST);
        }
    }

    @GetMapping
    @Operation(
            summary = "Mails by their state, the oldest first",
            description = "`IN_DOUBT` and `OVERDUE` wait for a person, `PAUSED` for their stream.")
    PagedModel<MailOnDesk> list(
            @Parameter(description = "One state of a mail's life", example = "IN_DOUBT") @RequestParam String state,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = PageOf.DEFAULT_SIZE) int size) {
        return new PagedModel<>(
                desk.in(state(state), PageOf.asked(page, size)).map(mail -> MailOnDesk.of(mail, words)));
    }

    @GetMapping("/{id}/decisions")
    @Operation(summary = "What people decided about a mail, the earliest first")
    List<MailDesk.Decision> decisions(@PathVariable long id) {
        return desk.decisions(id);
    }

    @PostMapping("/{id}/release")
    @Operation(summary = "Lets an overdue mail go after all; the gate still has its say")
    MailOnDesk release(@PathVariable long id, @RequestBody Reason reason, Principal person) {
        return decide(id, Action.RELEASE, reason, person);
    }

    @PostMapping("/{id}/resend")
    @Operation(
            summary = "Sends a mail once more that is in doubt, came back or was withheld",
            description =
                    "A mail that is, or was dropped, in doubt may then arrive twice: look into the mail server's log first.")
    MailOnDesk resend(@PathVariable long id, @RequestBody Reason reason, Principal person) {
        return decide(id, Action.RESEND, reason, person);
    }

    @PostMapping("/{id}/drop")
    @Operation(summary = "Takes a mail that waits or is in doubt out of the outbox")
    MailOnDesk drop(@PathVariable long id, @RequestBody Reason reason, Principal person) {
        return decide(id, Action.DROP, reason, person);
    }

    private MailOnDesk decide(long id, Action action, Reason reason, Principal person) {
        var answer = desk.decide(id, action, person.getName(), reason.because());
        if (answer instanceof Answer.Refused refused) throw new RefusedByRule(refused.because());
        return MailOnDesk.of(((Answer.Done) answer).delivery(), words);
    }

    private static State state(String text) {
        try {
            return State.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BadInput("state: is one of " + Arrays.toString(State.values()), e);
        }
    }
}
