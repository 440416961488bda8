/** Works recorded activities off in batches, in order per lead, and parks leads that cannot be worked off. */
@NullMarked
package dev.hagukumi.activity.pipeline;

import org.jspecify.annotations.NullMarked;
