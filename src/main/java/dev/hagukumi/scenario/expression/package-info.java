/** What an expression in a model may reach: the lead, the calendar, plain variables and the steps, and nothing else. */
@NullMarked
package dev.hagukumi.scenario.expression;

import org.jspecify.annotations.NullMarked;
