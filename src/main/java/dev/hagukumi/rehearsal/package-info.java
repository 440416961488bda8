/** What would happen: business time moved forward. */
@NullMarked
@ApplicationModule(
        displayName = "rehearsal",
        allowedDependencies = {
            "platform",
            "lead",
            "activity",
            "scoring",
            "segment",
            "mail",
            "sales",
            "broadcast",
            "scenario"
        })
package dev.hagukumi.rehearsal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
