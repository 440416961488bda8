package dev.hagukumi.mail.outbox;

import dev.hagukumi.mail.Mailer.Tally;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts what became of mails, for the tour's clock and for Prometheus. */
@Component
public class SendTally {
    private final MeterRegistry meters;
    private final Counter sent;
    private final Counter deferred;

    SendTally(MeterRegistry meters) {
        this.meters = meters;
        this.sent = counter("sent");
        this.deferred = counter("deferred");
    }

    public void sent() {
        sent.increment();
    }

    public void deferred() {
        deferred.increment();
    }

    /** Anything else, by the name of the state it ended in. */
    public void other(String outcome) {
        counter(outcome).increment();
    }

    Tally tally() {
        return new Tally((long) sent.count(), (long) deferred.count());
    }

    private Counter counter(String outcome) {
        return Counter.builder("hagukumi.mails")
                .description("Mails by what became of them")
                .tag("outcome", outcome)
                .register(meters);
    }
}
