package dev.hagukumi.console.lead;

import dev.hagukumi.activity.Activity;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Schema(name = "Activity", description = "One thing the lead did or was sent; never changed")
record ActivityResource(
        long id,
        @Schema(example = "DocumentRequested") String type,

        @Schema(description = "When it happened, by the lead's side")
        Instant at,

        @Schema(description = "When it reached us") Instant receivedAt,

        @Schema(description = "What it is about", example = "{\"document\": \"guide\"}")
        Map<String, Object> properties,

        @Schema(description = "Why a machine and not the lead is believed to have done it; null for a person") @Nullable
        String machine) {

    static ActivityResource of(Activity activity) {
        return new ActivityResource(
                activity.id(),
                activity.type().name(),
                activity.at(),
                activity.receivedAt(),
                activity.properties(),
                activity.machine());
    }
}
