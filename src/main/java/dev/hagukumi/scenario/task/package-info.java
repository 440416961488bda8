/** Who may answer the tasks that scenarios give to people, and with what. */
@NullMarked
package dev.hagukumi.scenario.task;

import org.jspecify.annotations.NullMarked;
