/** What they did: the intake, the append-only log of activities, and the pipeline that works it off in batches. */
@NullMarked
@ApplicationModule(
        displayName = "activity",
        allowedDependencies = {"platform", "platform :: database", "lead"})
package dev.hagukumi.activity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
