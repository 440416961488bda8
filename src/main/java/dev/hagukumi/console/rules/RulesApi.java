package dev.hagukumi.console.rules;

import dev.hagukumi.platform.BadInput;
import dev.hagukumi.scoring.RuleKeeper;
import dev.hagukumi.scoring.RuleKeeper.RulesState;
import dev.hagukumi.scoring.RuleTrials;
import dev.hagukumi.scoring.RuleTrials.RulesDiff;
import dev.hagukumi.scoring.RulesBusy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/rules", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Rules", description = "Which rules are in force, and what others would change")
class RulesApi {
    private static final int DEFAULT_SAMPLE = 10_000;
    private static final String SOON = "30";

    private final RuleKeeper rules;
    private final RuleTrials trials;

    RulesApi(RuleKeeper rules, RuleTrials trials) {
        this.rules = rules;
        this.trials = trials;
    }

    @Schema(name = "OtherRules", description = "Rules to compare with those in force")
    record OtherRules(
            @Schema(
                    description =
                            "Files that differ, by their path below the rules folder; the others are those in force",
                    example = "{\"points.yaml\": \"reactions: …\"}")
            Map<String, String> files,

            @Schema(description = "About how many leads to score; 0 for all", example = "10000") @Nullable
            Integer sample) {}

    @GetMapping
    @Operation(
            summary = "The rules in force",
            description =
                    "Which version, since when and by whom, and the last attempt that was refused with its messages.")
    RulesState state() {
        return rules.state();
    }

    @PostMapping("/reload")
    @Operation(
            summary = "Puts the rules of the folder in force, on all nodes",
            description =
                    "Reads, checks, compiles and tries them. Where they do not fit the old ones stay and 422 names each place."
                            + " One node compiles one set at a time; where too many wait the answer is 429.")
    RulesState reload(Principal user) {
        return rules.reload(user.getName());
    }

    @PostMapping(path = "/diff", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "What other rules would change",
            description = "Scores leads by the rules in force and by others, in memory. Nothing is written.")
    RulesDiff diff(@RequestBody OtherRules other) {
        if (other.files() == null || other.files().isEmpty())
            throw new BadInput("files: name at least one file that differs, such as points.yaml");
        var sample = other.sample() == null ? DEFAULT_SAMPLE : other.sample();
        if (sample < 0) throw new BadInput("sample: a number of leads, or 0 for all, not " + sample);
        return trials.diff(other.files(), sample);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> busy(RulesBusy busy) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, SOON)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(
                        HttpStatus.TOO_MANY_REQUESTS, String.valueOf(busy.getMessage())));
    }
}
