package dev.hagukumi.activity.intake;

import dev.hagukumi.lead.Source;

/**
 * Who calls the intake. What a caller may do is decided here and in {@link CheckRights}; what a caller's word counts for, by its
 * source.
 *
 * @param address the client's, as the network knows it
 */
public record Caller(Source source, String address) {

    /** Who may read the browser key in any page tells nothing of the past: that is what data are imported for. */
    public boolean may(Call call) {
        return call != Call.IMPORT || !source.claimsOnly();
    }

    /** Whether there may be too many like it: anybody can call with the browser key. */
    boolean isLimited() {
        return source.claimsOnly();
    }
}
