package dev.hagukumi.scenario.enrol;

/**
 * A message finds a scenario that the lead may enter.
 *
 * @param order of the message within its batch
 * @param definition the version in force
 */
record Start(int order, Message message, String scenario, String definition) {}
