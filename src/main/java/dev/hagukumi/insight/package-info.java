/** What people read that several modules know together: lists, histories and, later, results. Reads the owners' views, writes nothing. */
@NullMarked
@ApplicationModule(
        displayName = "insight",
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
package dev.hagukumi.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
