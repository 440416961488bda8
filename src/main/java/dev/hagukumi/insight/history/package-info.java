/** Merges what each module knows of a lead into one history. */
@NullMarked
package dev.hagukumi.insight.history;

import org.jspecify.annotations.NullMarked;
