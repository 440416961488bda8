package dev.hagukumi.mail.tracking;

import dev.hagukumi.platform.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Says why a click or open is believed to be a machine's. */
@Component
@EnableConfigurationProperties(TrackingSettings.class)
class MachineSigns {
    private static final Duration INSTANT = Duration.ofSeconds(60);
    /** What Apple's Mail Privacy Protection calls itself when it loads every picture of every mail. */
    private static final String APPLE_PROXY = "Mozilla/5.0";

    private final TrackingSettings settings;
    private final Clock clock;
    private final Duration instantWindow;

    MachineSigns(TrackingSettings settings, Clock clock, Environment environment) {
        this.settings = settings;
        this.clock = clock;
        var embedded = environment.acceptsProfiles(Profiles.of("embedded"));
        var configured = settings.instantWindow();
        this.instantWindow = configured != null ? configured : embedded ? Duration.ZERO : INSTANT;
    }

    /** @param sentAt when the mail server took the mail; {@code null} while that is not known yet */
    @Nullable
    String click(Hit hit, @Nullable Instant sentAt) {
        if (hit.ahead()) return "prefetch";
        var agent = hit.agent().toLowerCase(Locale.ROOT);
        for (var scanner : settings.scanners()) if (agent.contains(scanner)) return "scanner: " + scanner;
        return tooSoon(sentAt) ? "within " + instantWindow.toSeconds() + " s after sending" : null;
    }

    @Nullable
    String open(Hit hit, @Nullable Instant sentAt) {
        return hit.agent().equals(APPLE_PROXY) ? "Apple's picture proxy" : click(hit, sentAt);
    }

    private boolean tooSoon(@Nullable Instant sentAt) {
        if (instantWindow.isZero()) return false;
        return sentAt == null || clock.now().isBefore(sentAt.plus(instantWindow));
    }
}
