package dev.hagukumi.lead;

import dev.hagukumi.platform.BadInput;

/** Another name of a lead: the {@code userId} of a web system, or the {@code anonymousId} of a browser. */
public record Alias(Kind kind, String value) {
    public enum Kind {
        USER,
        ANONYMOUS
    }

    /** A lead is said to bear an alias. */
    public record Claim(Alias alias, LeadId lead) {}

    public Alias {
        if (value.isBlank() || value.codePointCount(0, value.length()) > 200)
            throw new BadInput("an alias has 1 to 200 characters");
    }

    public static Alias user(String value) {
        return new Alias(Kind.USER, value);
    }

    public static Alias anonymous(String value) {
        return new Alias(Kind.ANONYMOUS, value);
    }
}
