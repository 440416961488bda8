/** Screens, the API that people read, and the tour of the embedded default. */
@NullMarked
@ApplicationModule(
        displayName = "console",
        allowedDependencies = {
            "platform",
            "lead",
            "activity",
            "scoring",
            "segment",
            "mail",
            "sales",
            "broadcast",
            "scenario",
            "insight",
            "rehearsal"
        })
package dev.hagukumi.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
