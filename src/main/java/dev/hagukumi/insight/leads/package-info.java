/** Finds leads: what is asked for as conditions, where in a list one is, and the two ways to read an order. */
@NullMarked
package dev.hagukumi.insight.leads;

import org.jspecify.annotations.NullMarked;
