/** One mail to all leads that a filter matches: put into the outbox in portions, to be paused and cancelled at any time. */
@NullMarked
@ApplicationModule(
        displayName = "broadcast",
        allowedDependencies = {"platform", "lead", "activity", "scoring", "segment", "mail"})
package dev.hagukumi.broadcast;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
