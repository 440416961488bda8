/** Scenarios, and what of them failed. */
@NullMarked
package dev.hagukumi.console.scenario;

import org.jspecify.annotations.NullMarked;
