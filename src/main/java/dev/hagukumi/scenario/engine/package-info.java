/** How the process engine is set up, follows the business clock, and is migrated. */
@NullMarked
package dev.hagukumi.scenario.engine;

import org.jspecify.annotations.NullMarked;
