/** What we write: templates, the outbox, the gate, the dispatcher, and what comes back from a mail. */
@NullMarked
@ApplicationModule(
        displayName = "mail",
        allowedDependencies = {"platform", "platform :: database", "lead", "activity"})
package dev.hagukumi.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
