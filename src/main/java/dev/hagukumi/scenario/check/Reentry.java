package dev.hagukumi.scenario.check;

import dev.hagukumi.platform.BadInput;
import dev.hagukumi.scenario.timer.Span;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a lead may enter a scenario again.
 *
 * @param after the end of the last enrolment, as an ISO duration; {@code null} means never
 */
public record Reentry(@Nullable String after) {
    private static final String AT_ONCE = "PT0S";

    /** Reads {@code never}, {@code after-completion} or {@code after P30D}. */
    public static Reentry parse(String text) {
        var policy = text.strip();
        if (policy.equals("never")) return new Reentry(null);
        if (policy.equals("after-completion")) return new Reentry(AT_ONCE);
        if (!policy.startsWith("after "))
            throw new BadInput("reentry is 'never', 'after-completion' or such as 'after P30D', not '" + text + "'");
        var pause = policy.substring("after ".length()).strip();
        Span.parse(pause);
        return new Reentry(pause);
    }

    public Optional<String> pause() {
        return Optional.ofNullable(after);
    }
}
