/** What other rules would change, told before they are in force; reads the database and writes nothing. */
@NullMarked
package dev.hagukumi.scoring.diff;

import org.jspecify.annotations.NullMarked;
