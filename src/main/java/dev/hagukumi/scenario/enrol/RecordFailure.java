package dev.hagukumi.scenario.enrol;

import dev.hagukumi.platform.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes down how another try went. */
@Component
class RecordFailure {
    private static final Logger LOG = LoggerFactory.getLogger(RecordFailure.class);

    private final KeptMessages kept;
    private final ShowInCockpit cockpit;
    private final InboxSettings settings;
    private final Clock clock;

    RecordFailure(KeptMessages kept, ShowInCockpit cockpit, InboxSettings settings, Clock clock) {
        this.kept = kept;
        this.cockpit = cockpit;
        this.settings = settings;
        this.clock = clock;
    }

    void done(KeptMessage message) {
        kept.remove(message.id());
        cockpit.clear(message.shownAs());
    }

    void failed(KeptMessage message, Throwable failure) {
        if (LostRace.is(failure)) {
            kept.again(message.id(), clock.now().plus(settings.look()));
            return;
        }
        var attempts = message.attempts() + 1;
        var sentence = KeepFailed.sentence(failure);
        kept.failed(message.id(), sentence, attempts, clock.now().plus(settings.again()));
        if (attempts >= settings.attempts()) leaveToAPerson(message, sentence, failure);
    }

    private void leaveToAPerson(KeptMessage message, String sentence, Throwable failure) {
        LOG.error(
                "Scenario {} could not take '{}' of lead {} in {} attempts; once mended, POST /api/incidents/{}/retry",
                message.scenario(),
                message.message(),
                message.lead(),
                settings.attempts(),
                message.id(),
                failure);
        cockpit.clear(message.shownAs());
        kept.leaveToAPerson(message.id(), cockpit.show(message, sentence));
    }
}
