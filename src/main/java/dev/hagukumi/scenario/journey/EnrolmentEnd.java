package dev.hagukumi.scenario.journey;

import java.time.Instant;

/** A lead leaves a scenario, for a reason. */
record EnrolmentEnd(String instance, Instant at, String reason) {
    static final String COMPLETED = "completed";
    static final String CANCELLED = "cancelled";
}
