/** The threads of the house: each goes on whatever one turn throws, a dead one is begun anew, health names the one that stands still. */
@NullMarked
package dev.hagukumi.platform.loop;

import org.jspecify.annotations.NullMarked;
