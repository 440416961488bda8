/** Who belongs together: leads chosen by a filter. */
@NullMarked
@ApplicationModule(
        displayName = "segment",
        allowedDependencies = {"platform", "lead", "activity", "scoring"})
package dev.hagukumi.segment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
