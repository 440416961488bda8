package dev.hagukumi.scoring.facts;

/**
 * A lead looked at one of our pages.
 *
 * @param path as the browser showed it, e.g. {@code /products/alpha}
 * @param page the name of the row of {@code points.yaml} it matches; empty where none does
 * @param weight the weight of that row; 0 where none matches
 */
public record PageView(String path, String page, int weight) {}
