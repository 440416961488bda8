package dev.hagukumi.scoring.facts;

/** What a qualification rule may say, as {@code signal}. */
public interface SignalVerbs {

    /** Raises a signal that {@code points.yaml} declares; scenarios start on it or wait for it. */
    void raise(String signal);
}
