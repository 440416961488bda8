/** Leads: the list, and what is known of one. */
@NullMarked
package dev.hagukumi.console.lead;

import org.jspecify.annotations.NullMarked;
