/** What was drawn and published, read from the engine's repository. */
@NullMarked
package dev.hagukumi.scenario.published;

import org.jspecify.annotations.NullMarked;
