package dev.hagukumi.lead;

/** Another name of a lead: the {@code userId} of a web system, or the {@code anonymousId} of a browser. */
public record Alias(Kind kind, String value) {
    public enum Kind {
        USER,
        ANONYMOUS
    }

    public static Alias user(String value) {
        return new Alias(Kind.USER, value);
    }

    public static Alias anonymous(String value) {
        return new Alias(Kind.ANONYMOUS, value);
    }
}
