package dev.hagukumi.scoring;

/** More rules wait to be compiled than a node takes at once; nothing was done, ask again in a while. */
public final class RulesBusy extends RuntimeException {
    public RulesBusy() {
        super("Other rules are being compiled, and more wait for it than this node takes; ask again in half a minute.");
    }
}
