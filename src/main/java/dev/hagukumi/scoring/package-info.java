/** How warm they are: rules turn activities into awards, scores, stages and signals. */
@NullMarked
@ApplicationModule(
        displayName = "scoring",
        allowedDependencies = {"platform", "platform :: database", "lead", "activity"})
package dev.hagukumi.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
