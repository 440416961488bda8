/** Keeps compiled rules to what a rule may speak of: their author is trusted with points, not with the server. */
@NullMarked
package dev.hagukumi.scoring.confined;

import org.jspecify.annotations.NullMarked;
