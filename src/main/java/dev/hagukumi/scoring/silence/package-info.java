/** Finds, once a day, the leads that answered nothing for so long that it counts. */
@NullMarked
package dev.hagukumi.scoring.silence;

import org.jspecify.annotations.NullMarked;
