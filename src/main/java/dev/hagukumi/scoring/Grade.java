package dev.hagukumi.scoring;

/** How well a lead fits what we sell, from A (best) to D: the band of its fit. */
public enum Grade {
    A,
    B,
    C,
    D
}
