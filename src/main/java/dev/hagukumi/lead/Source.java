package dev.hagukumi.lead;

/** Whose word something is, and what that word counts for. */
public enum Source {
    /**
     * A page of a web site, or whoever imitates one. Its word is a claim: it fills what is empty, and gives way to all that is
     * surer.
     */
    BROWSER,
    /** A system of ours, or a person at one. Its word is a fact: the newest holds. */
    SERVER;

    public boolean claimsOnly() {
        return this == BROWSER;
    }
}
