/** What a model may speak of: steps with their inputs, and the messages it starts on and waits for. */
@NullMarked
package dev.hagukumi.scenario.vocabulary;

import org.jspecify.annotations.NullMarked;
