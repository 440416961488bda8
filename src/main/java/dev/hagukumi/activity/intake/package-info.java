/** Takes what web teams send: reads and checks it, finds out whose it is, and stores it. */
@NullMarked
package dev.hagukumi.activity.intake;

import org.jspecify.annotations.NullMarked;
