package dev.hagukumi.console.lead;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hagukumi.lead.LeadProfile;
import dev.hagukumi.lead.LifecycleStage;
import dev.hagukumi.scoring.Grade;
import dev.hagukumi.scoring.Rank;
import dev.hagukumi.scoring.Scores.Warmth;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Schema(name = "Lead", description = "One person and how far they have come on the way to an order")
@JsonInclude(JsonInclude.Include.ALWAYS)
record LeadResource(
        @Schema(example = "42") long id,
        @Schema(example = "lead@example.co.jp") String email,
        @Nullable String familyName,
        @Nullable String givenName,

        @Schema(description = "The name in the order of the lead's language; the mail address where no name is known")
        String displayName,

        @Nullable String company,
        LifecycleStage stage,

        @Schema(description = "Since when the lead is in this stage")
        Instant stageSince,

        @Schema(
                description = "Every score the rules know, by name; 0 where nothing was awarded",
                example = "{\"engagement\": 50, \"web-interest\": 3}")
        Map<String, Integer> scores,

        @Schema(description = "How warm: the band of engagement, one lower while the lead is silent")
        Rank rank,

        @Schema(description = "How well it fits: the band of the score fit")
        Grade grade,

        @Schema(description = "Whether it answered nothing for so long that it ranks one lower")
        boolean silent) {

    static LeadResource of(LeadProfile lead, Warmth warmth) {
        return new LeadResource(
                lead.id().value(),
                lead.email().value(),
                lead.familyName(),
                lead.givenName(),
                lead.displayName(),
                lead.company(),
                lead.stage(),
                lead.stageSince(),
                warmth.scores(),
                warmth.rank(),
                warmth.grade(),
                warmth.silent());
    }
}
