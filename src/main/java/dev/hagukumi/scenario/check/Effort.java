package dev.hagukumi.scenario.check;

/** How much may still be tried on one model: what branches without end is followed so far and no further. */
final class Effort {
    private int left;

    Effort(int steps) {
        this.left = steps;
    }

    /** Whether there was so much left. */
    boolean spend(int steps) {
        left -= Math.min(left, steps);
        return left > 0;
    }

    boolean isSpent() {
        return left == 0;
    }
}
