/** Many instances in one command: their rows are read at once and written at once. */
@NullMarked
package dev.hagukumi.scenario.batch;

import org.jspecify.annotations.NullMarked;
