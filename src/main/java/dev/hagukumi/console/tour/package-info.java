/** The tour of the embedded default: a visitor's web site, the mailbox and the clock, without signing on. */
@NullMarked
package dev.hagukumi.console.tour;

import org.jspecify.annotations.NullMarked;
