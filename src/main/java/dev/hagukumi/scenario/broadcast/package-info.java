/** One mail to all leads that a filter matches: put into the outbox in portions, to be paused and cancelled at any time. */
@NullMarked
package dev.hagukumi.scenario.broadcast;

import org.jspecify.annotations.NullMarked;
