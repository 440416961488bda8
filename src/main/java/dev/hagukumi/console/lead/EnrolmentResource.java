package dev.hagukumi.console.lead;

import dev.hagukumi.scenario.Enrolment;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "Enrolment", description = "The lead in one scenario")
record EnrolmentResource(
        long id,
        @Schema(example = "document-request") String scenario,

        @Schema(description = "The version of the scenario the lead is led by")
        int version,

        @Schema(description = "The instance as Cockpit shows it")
        String processInstance,

        @Schema(description = "The steps where the lead waits now; empty when ended")
        List<String> waitingAt,

        Instant startedAt,
        @Nullable Instant endedAt,

        @Schema(description = "Why it ended; null while it runs") @Nullable
        String endReason) {

    static EnrolmentResource of(Enrolment enrolment) {
        return new EnrolmentResource(
                enrolment.id(),
                enrolment.scenario().value(),
                enrolment.version(),
                enrolment.processInstance(),
                enrolment.waitingAt(),
                enrolment.startedAt(),
                enrolment.endedAt(),
                enrolment.endReason());
    }
}
