package dev.hagukumi.console.rules;

import dev.hagukumi.platform.NotFound;
import dev.hagukumi.scoring.ScoreRebuilds;
import dev.hagukumi.scoring.ScoreRebuilds.Rebuild;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/scores/rebuild", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Rules")
class RebuildApi {
    private final ScoreRebuilds rebuilds;

    RebuildApi(ScoreRebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    static class NeverRebuilt extends NotFound {
        NeverRebuilt() {
            super("no rebuild was ever ordered");
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Recomputes all scores under the rules in force",
            description = "Runs in the background while the system works; where one is running already, answers that.")
    Rebuild order(Principal user) {
        return rebuilds.order(user.getName());
    }

    @GetMapping
    @Operation(summary = "The latest rebuild", description = "How far it has come, and who changed.")
    Rebuild latest() {
        return rebuilds.latest().orElseThrow(NeverRebuilt::new);
    }
}
