package dev.hagukumi.console.api;

import dev.hagukumi.console.api.MailApi.Reason;
import dev.hagukumi.mail.Streams;
import dev.hagukumi.mail.Streams.Kind;
import dev.hagukumi.mail.Streams.Pause;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/mail-pauses", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Operations")
class StreamApi {
    private final Streams streams;

    StreamApi(Streams streams) {
        this.streams = streams;
    }

    /** How many mails go on. */
    record Resumed(int mails) {}

    @GetMapping
    @Operation(summary = "Streams and scenarios whose mails stand still, the longest first")
    List<Pause> paused() {
        return streams.paused();
    }

    @PostMapping("/{kind}/{name}/pause")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Lets no mail of a stream or scenario begin to leave from now on",
            description = "`kind` is `stream` or `scenario`. What waits is kept, and expires as ever.")
    void pause(@PathVariable String kind, @PathVariable String name, @RequestBody Reason reason, Principal person) {
        streams.pause(kind(kind), name, person.getName(), reason.because());
    }

    @PostMapping("/{kind}/{name}/resume")
    @Operation(summary = "Sets it going again, with all that waited")
    Resumed resume(@PathVariable String kind, @PathVariable String name) {
        return new Resumed(streams.resume(kind(kind), name));
    }

    private static Kind kind(String text) {
        try {
            return Kind.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("kind: is stream or scenario, not '" + text + "'", e);
        }
    }
}
