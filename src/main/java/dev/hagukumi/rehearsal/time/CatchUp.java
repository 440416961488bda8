package dev.hagukumi.rehearsal.time;

import dev.hagukumi.platform.Loops.BackgroundWork;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets every room that works in the background finish what is due, until a whole round finds nothing to do. */
@Component
@Profile("embedded")
class CatchUp {
    private static final int ROUNDS = 10_000;

    private final List<BackgroundWork> rooms;

    CatchUp(ObjectProvider<BackgroundWork> rooms) {
        this.rooms = rooms.orderedStream().toList();
    }

    /** Answers how much was done. */
    int untilQuiet() {
        var done = 0;
        for (var round = 0; round < ROUNDS; round++) {
            var now = rooms.stream().mapToInt(BackgroundWork::workOff).sum();
            if (now == 0) return done;
            done += now;
        }
        throw new IllegalStateException("The background rooms still find work after " + ROUNDS
                + " rounds: one of them makes work for another without end. See the log for what they do.");
    }
}
