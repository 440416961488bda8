/** What a model may speak of: the messages it starts on and waits for. */
@NullMarked
package dev.hagukumi.scenario.vocabulary;

import org.jspecify.annotations.NullMarked;
