package dev.hagukumi.console.mail;

import dev.hagukumi.broadcast.Broadcasts;
import dev.hagukumi.console.mail.MailApi.Reason;
import dev.hagukumi.mail.Streams;
import dev.hagukumi.mail.Streams.Kind;
import dev.hagukumi.mail.Streams.Pause;
import dev.hagukumi.platform.BadInput;
import dev.hagukumi.platform.VisibleText;
import dev.hagukumi.scenario.ScenarioKey;
import dev.hagukumi.scenario.Scenarios;
import dev.hagukumi.scenario.UnknownScenario;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
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
    private static final int LONGEST_NAME = 200;
    private static final Pattern BROADCAST = Pattern.compile("broadcast:([0-9]{1,18})");

    private final Streams streams;
    private final Scenarios scenarios;
    private final Broadcasts broadcasts;

    StreamApi(Streams streams, Scenarios scenarios, Broadcasts broadcasts) {
        this.streams = streams;
        this.scenarios = scenarios;
        this.broadcasts = broadcasts;
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
        if (kind(kind) == Kind.SCENARIO) mustBeThere(VisibleText.checked("name", name, LONGEST_NAME));
        streams.pause(kind(kind), name, person.getName(), reason.because());
    }

    /** The streams know only themselves. */
    private void mustBeThere(String scenario) {
        var broadcast = BROADCAST.matcher(scenario);
        if (broadcast.matches()) broadcasts.get(Long.parseLong(broadcast.group(1)));
        else if (!scenarios.isKnown(new ScenarioKey(scenario))) throw new UnknownScenario(new ScenarioKey(scenario));
    }

    @PostMapping("/{kind}/{name}/resume")
    @Operation(summary = "Sets it going again, with all that waited")
    Resumed resume(@PathVariable String kind, @PathVariable String name) {
        if (kind(kind) == Kind.SCENARIO && !isPaused(name))
            mustBeThere(VisibleText.checked("name", name, LONGEST_NAME));
        return new Resumed(streams.resume(kind(kind), name));
    }

    private boolean isPaused(String scenario) {
        return streams.paused().stream()
                .anyMatch(pause -> pause.kind() == Kind.SCENARIO && pause.name().equals(scenario));
    }

    private static Kind kind(String text) {
        try {
            return Kind.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BadInput("kind: is stream or scenario, not '" + VisibleText.shown(text) + "'", e);
        }
    }
}
