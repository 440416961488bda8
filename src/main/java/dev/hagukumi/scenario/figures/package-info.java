/** Counts and lists who is where in scenarios, by the engine's rows and our own. */
@NullMarked
package dev.hagukumi.scenario.figures;

import org.jspecify.annotations.NullMarked;
