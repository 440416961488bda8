/** The ledger: who earned what for which activity, line by line, and the scores it sums up to. */
@NullMarked
package dev.hagukumi.scoring.ledger;

import org.jspecify.annotations.NullMarked;
