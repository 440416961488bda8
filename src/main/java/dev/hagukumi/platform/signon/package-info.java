/** Signing on and off: how often one may guess, what is remembered for a while, and when a session is over. */
@NullMarked
package dev.hagukumi.platform.signon;

import org.jspecify.annotations.NullMarked;
