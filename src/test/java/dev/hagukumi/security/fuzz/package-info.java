/** Mutates inputs from outside by a seed and watches that each is taken or refused, in time and without memory left behind. */
@NullMarked
package dev.hagukumi.security.fuzz;

import org.jspecify.annotations.NullMarked;
