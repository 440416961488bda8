package dev.hagukumi.scoring.ledger;

import java.util.Map;

/**
 * What stands on the open page of a lead's ledger before the next line.
 *
 * @param number of the page; a rebuild begins a new one
 * @param earnedSinceReturn engagement points taken since the lead was recycled or lost; 0 in every other stage
 */
record OpenPage(int number, Map<String, Integer> balances, int earnedSinceReturn) {
    static final OpenPage EMPTY = new OpenPage(0, Map.of(), 0);
}
