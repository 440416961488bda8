package dev.hagukumi.console.home;

import dev.hagukumi.activity.ParkedLeads;
import dev.hagukumi.console.frame.Reader;
import dev.hagukumi.insight.MailList;
import dev.hagukumi.mail.Delivery.State;
import dev.hagukumi.mail.Streams;
import dev.hagukumi.scenario.Incidents;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Mails, leads and scenarios that do not go on by themselves. */
@Component
@Order(3)
class OperationsNeeds implements WhatIsNeeded {
    private static final PageRequest ONE = PageRequest.of(0, 1);
    private static final List<State> STUCK = List.of(State.IN_DOUBT, State.OVERDUE, State.BOUNCED);

    private final MailList mails;
    private final ParkedLeads parked;
    private final Incidents incidents;
    private final Streams streams;

    OperationsNeeds(MailList mails, ParkedLeads parked, Incidents incidents, Streams streams) {
        this.mails = mails;
        this.parked = parked;
        this.incidents = incidents;
        this.streams = streams;
    }

    @Override
    public boolean isFor(Reader reader) {
        return reader.may("OPERATIONS");
    }

    @Override
    public List<Need> needs() {
        var stuck = mails.count(STUCK);
        return Stream.of(
                        Need.of("home.doubt", stuck.getOrDefault(State.IN_DOUBT, 0L), "/desk?state=IN_DOUBT"),
                        Need.of("home.overdue", stuck.getOrDefault(State.OVERDUE, 0L), "/desk?state=OVERDUE"),
                        Need.of("home.bounced", stuck.getOrDefault(State.BOUNCED, 0L), "/desk?state=BOUNCED"),
                        Need.of("home.paused", streams.paused().size(), "/desk?state=PAUSED"),
                        Need.of("home.parked", parked.list(ONE).getTotalElements(), "/desk/parked"),
                        Need.of("home.incidents", incidents.open(ONE).getTotalElements(), "/desk/incidents"))
                .filter(need -> need.count() > 0)
                .toList();
    }
}
