/** How scenarios come into force, each with its mails and forms, all or nothing. */
@NullMarked
package dev.hagukumi.scenario.deploy;

import org.jspecify.annotations.NullMarked;
