package dev.hagukumi.rehearsal.time;

import dev.hagukumi.mail.Mailer;
import dev.hagukumi.platform.Loops.BackgroundWork;
import dev.hagukumi.scenario.EngineTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** When something happens next by itself: a timer of a scenario, a mail that waits, a broadcast that is planned. */
@Component
@Profile("embedded")
class NextDue {
    private final EngineTime engine;
    private final Mailer mailer;
    private final List<BackgroundWork> rooms;

    NextDue(EngineTime engine, Mailer mailer, ObjectProvider<BackgroundWork> rooms) {
        this.engine = engine;
        this.mailer = mailer;
        this.rooms = rooms.orderedStream().toList();
    }

    Optional<Instant> get() {
        return Stream.concat(
                        Stream.of(engine.nextDue(), mailer.nextDue()),
                        rooms.stream().map(BackgroundWork::nextDue))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }
}
