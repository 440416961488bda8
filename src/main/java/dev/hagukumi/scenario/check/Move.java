package dev.hagukumi.scenario.check;

import java.util.BitSet;

/**
 * A token went on.
 *
 * @param isPossible whether every place it came to was free
 */
record Move(BitSet position, boolean isPossible) {}
