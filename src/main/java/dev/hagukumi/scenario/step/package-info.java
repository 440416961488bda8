/** What a scenario does at a node: the step classes, how they describe themselves, and what they see of their enrolment. */
@NullMarked
package dev.hagukumi.scenario.step;

import org.jspecify.annotations.NullMarked;
