package dev.hagukumi.activity;

import dev.hagukumi.platform.BadInput;

/** A browser whose person is not known yet: the {@code anonymousId} it sends. */
public record VisitorId(String value) {
    public VisitorId {
        if (value.isBlank() || value.codePointCount(0, value.length()) > 200)
            throw new BadInput("an anonymousId has 1 to 200 characters");
    }

    @Override
    public String toString() {
        return value;
    }
}
