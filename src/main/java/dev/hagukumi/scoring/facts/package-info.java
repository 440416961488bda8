/** What a rule reads (facts) and the three verbs it may say; the whole vocabulary of a rule author. */
@NullMarked
package dev.hagukumi.scoring.facts;

import org.jspecify.annotations.NullMarked;
