package dev.hagukumi.mail.dispatch;

import dev.hagukumi.mail.Delivery.State;
import dev.hagukumi.mail.Streams;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an alarm should watch: mails that wait for a person, and streams that stand still. */
@Component
class MailGauges {
    private static final List<State> FOR_A_PERSON = List.of(State.IN_DOUBT, State.OVERDUE);

    MailGauges(JdbcClient jdbc, Streams streams, MeterRegistry meters) {
        for (var state : FOR_A_PERSON)
            Gauge.builder("hagukumi.mails.waiting", () -> count(jdbc, state))
                    .description("Mails that wait for a person")
                    .tag("state", state.name())
                    .register(meters);
        Gauge.builder("hagukumi.mail.pauses", () -> streams.paused().size())
                .description("Streams and scenarios whose mails stand still")
                .register(meters);
    }

    private static long count(JdbcClient jdbc, State state) {
        return jdbc.sql("select count(*) from delivery where state = :state")
                .param("state", state.name())
                .query(Long.class)
                .single();
    }
}
