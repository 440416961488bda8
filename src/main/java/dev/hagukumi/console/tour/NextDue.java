package dev.hagukumi.console.tour;

import dev.hagukumi.mail.Mailer;
import dev.hagukumi.scenario.EngineTime;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** When something happens next by itself: a timer of a scenario, or a mail that waits. */
@Component
@Profile("embedded")
class NextDue {
    private final EngineTime engine;
    private final Mailer mailer;

    NextDue(EngineTime engine, Mailer mailer) {
        this.engine = engine;
        this.mailer = mailer;
    }

    Optional<Instant> get() {
        return Stream.of(engine.nextDue(), mailer.nextDue())
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }
}
