package dev.hagukumi.console.mail;

import dev.hagukumi.broadcast.Broadcast;
import dev.hagukumi.broadcast.Broadcasts;
import dev.hagukumi.broadcast.Broadcasts.Answer;
import dev.hagukumi.console.frame.PageOf;
import dev.hagukumi.console.frame.RefusedByRule;
import dev.hagukumi.console.mail.MailApi.Reason;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import org.springframework.data.web.PagedModel;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/broadcasts", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Broadcasts", description = "One mail to all leads that a filter matches")
class BroadcastApi {
    private final Broadcasts broadcasts;

    BroadcastApi(Broadcasts broadcasts) {
        this.broadcasts = broadcasts;
    }

    /** How many leads. */
    record Audience(long leads) {}

    @GetMapping
    @Operation(summary = "All broadcasts, newest first")
    PagedModel<Broadcast> list(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = PageOf.DEFAULT_SIZE) int size) {
        return new PagedModel<>(broadcasts.list(PageOf.asked(page, size)));
    }

    @GetMapping("/audience")
    @Operation(
            summary = "How many leads a filter matches now",
            description = "The gate decides later, for each lead, whether the mail may go.")
    Audience audience(@Parameter(example = "stage==ENGAGED;score.engagement>=20") @RequestParam String filter) {
        return new Audience(broadcasts.audience(filter));
    }

    @GetMapping("/{id}")
    @Operation(summary = "How far a broadcast has come")
    Broadcast one(@PathVariable long id) {
        return broadcasts.get(id);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Sends one mail to all leads that a filter matches, at a time")
    Broadcast plan(@RequestBody NewBroadcast broadcast, Principal person) {
        return broadcasts.plan(broadcast.order(), person.getName());
    }

    @PostMapping("/{id}/pause")
    @Operation(summary = "Lets nothing of it begin to leave from now on")
    Broadcast pause(@PathVariable long id, @RequestBody Reason reason, Principal person) {
        return done(broadcasts.pause(id, person.getName(), reason.because()));
    }

    @PostMapping("/{id}/resume")
    @Operation(summary = "Lets a paused one go on where it stood")
    Broadcast resume(@PathVariable long id, Principal person) {
        return done(broadcasts.resume(id, person.getName()));
    }

    @PostMapping("/{id}/cancel")
    @Operation(summary = "Ends it for good: what has not begun to leave is withheld")
    Broadcast cancel(@PathVariable long id, @RequestBody Reason reason, Principal person) {
        return done(broadcasts.cancel(id, person.getName(), reason.because()));
    }

    private static Broadcast done(Answer answer) {
        if (answer instanceof Answer.Refused refused) throw new RefusedByRule(refused.because());
        return ((Answer.Done) answer).broadcast();
    }
}
