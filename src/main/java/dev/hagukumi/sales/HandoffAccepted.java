package dev.hagukumi.sales;

/** Sales took a lead. */
public record HandoffAccepted(Handoff handoff) {}
