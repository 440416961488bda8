/** The rebuild of all scores: ordered once, done in chunks, taken up again by whoever is alive. */
@NullMarked
package dev.hagukumi.scoring.rebuild;

import org.jspecify.annotations.NullMarked;
