package dev.hagukumi.scoring;

/** How warm a lead is, from S (hottest) to D: the band of its engagement, one lower while it is silent. */
public enum Rank {
    S,
    A,
    B,
    C,
    D;

    /** The next lower rank; the lowest stays. */
    public Rank lower() {
        return values()[Math.min(ordinal() + 1, D.ordinal())];
    }
}
