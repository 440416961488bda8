/** The way a lead really took: one compact, append-only row per step. */
@NullMarked
package dev.hagukumi.scenario.journey;

import org.jspecify.annotations.NullMarked;
