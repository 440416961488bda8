/** Whom to call: the handoff of qualified leads to sales and its outcome. */
@NullMarked
@ApplicationModule(
        displayName = "sales",
        allowedDependencies = {"platform", "lead", "activity", "scoring"})
package dev.hagukumi.sales;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
