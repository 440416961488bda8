package dev.hagukumi.console.scenario;

/**
 * What stands at an element of the diagram, and in the table below it.
 *
 * @param id of the element
 * @param name as it was drawn
 * @param text what is written at it
 * @param value by which lines are drawn wide
 * @param bad how many failed there
 */
record Figure(String id, String name, String text, long value, long bad) {}
