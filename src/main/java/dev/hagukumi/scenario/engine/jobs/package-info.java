/** How due jobs are found, held, run and tried again. */
@NullMarked
package dev.hagukumi.scenario.engine.jobs;

import org.jspecify.annotations.NullMarked;
