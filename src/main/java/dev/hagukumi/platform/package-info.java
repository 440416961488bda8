/** What every module stands on: the clock, errors, findings, secrets, sign-on and the database; no marketing noun lives here. */
@NullMarked
@ApplicationModule(
        displayName = "platform",
        allowedDependencies = {})
package dev.hagukumi.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
