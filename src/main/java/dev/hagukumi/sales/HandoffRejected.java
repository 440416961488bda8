package dev.hagukumi.sales;

/** Sales gave a lead back, with a reason. */
public record HandoffRejected(Handoff handoff) {}
