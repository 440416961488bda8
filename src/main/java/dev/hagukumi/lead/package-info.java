/** Who they are: leads, their companies, aliases, consents and lifecycle stages. */
@NullMarked
@ApplicationModule(
        displayName = "lead",
        allowedDependencies = {"platform"})
package dev.hagukumi.lead;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
