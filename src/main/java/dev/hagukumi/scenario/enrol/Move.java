package dev.hagukumi.scenario.enrol;

/**
 * A message finds a token that waits for it.
 *
 * @param order of the message within its batch
 */
record Move(int order, Message message, String execution, String instance) {}
