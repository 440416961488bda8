package dev.hagukumi.console.tour;

import dev.hagukumi.rehearsal.MovedClock;
import dev.hagukumi.rehearsal.MovingTime;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The business clock of the tour. JSON only: a form on a foreign page cannot send that, so it cannot move time. */
@RestController
@Profile("embedded")
@Tag(name = "Tour", description = "Only in the embedded default: the clock, the mailbox and the lead of the tour")
class ClockEndpoint {
    private final BusinessTime time;
    private final MovingTime clock;

    ClockEndpoint(BusinessTime time, MovingTime clock) {
        this.time = time;
        this.clock = clock;
    }

    @GetMapping("/demo/clock")
    @Operation(summary = "What time the business has", description = "And when something happens next by itself.")
    ClockFace read() {
        return new ClockFace(
                time.now(),
                BusinessTime.ZONE.getId(),
                time.nextMorning(),
                clock.nextDue().orElse(null));
    }

    @PostMapping(path = "/demo/clock/forward", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Let time pass",
            description =
                    "Moves the clock by a duration or to an instant, and answers when everything due has happened.")
    MovedClock forward(@RequestBody ClockOrder order) {
        return clock.moveTo(order.target(time.now(), BusinessTime.ZONE));
    }

    record ClockFace(
            Instant now,
            String zone,
            Instant nextMorning,
            @Nullable Instant nextDue) {}
}
