/** What happens next: scenarios as BPMN models, enrolments and steps; the only home of the process engine. */
@NullMarked
@ApplicationModule(
        displayName = "scenario",
        allowedDependencies = {"platform", "platform :: database", "lead", "activity", "scoring", "mail", "sales"})
package dev.hagukumi.scenario;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
