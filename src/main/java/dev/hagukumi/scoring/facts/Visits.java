package dev.hagukumi.scoring.facts;

/**
 * A lead visited our pages on one more day.
 *
 * @param count days with a visit within the window that ends with this one; days that earned before are not counted again
 * @param needed how many {@code points.yaml} asks for
 * @param points what {@code points.yaml} says so many earn
 * @param window the first day counted; with the next window another
 */
public record Visits(int count, int needed, int points, String window) {}
