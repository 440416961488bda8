package dev.hagukumi.console.lead;

import dev.hagukumi.scoring.Award;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

@Schema(name = "Award", description = "Points with a reason: one line of the lead's ledger, whose sum is the score")
record AwardResource(
        long id,
        @Schema(example = "engagement") String score,

        @Schema(description = "Points really taken, after the floor at 0", example = "10")
        int points,

        @Schema(description = "Names the rule for good") String code,
        @Schema(description = "The rule's sentence") String reason,
        @Schema(description = "Version of the rule set") String ruleSet,
        @Schema(description = "The activity that earned it") long activity,

        @Schema(description = "The score after this award", example = "50")
        int balanceAfter,

        Instant at) {

    static AwardResource of(Award award) {
        return new AwardResource(
                award.id(),
                award.score(),
                award.points(),
                award.code(),
                award.reason(),
                award.ruleSet(),
                award.activity(),
                award.balanceAfter(),
                award.at());
    }
}
