/** Who is led along which scenario: starts, messages and the inbox of early ones. */
@NullMarked
package dev.hagukumi.scenario.enrol;

import org.jspecify.annotations.NullMarked;
