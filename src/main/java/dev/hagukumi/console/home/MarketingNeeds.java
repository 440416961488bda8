package dev.hagukumi.console.home;

import dev.hagukumi.broadcast.Broadcast;
import dev.hagukumi.broadcast.Broadcasts;
import dev.hagukumi.console.frame.Reader;
import dev.hagukumi.insight.MailList;
import dev.hagukumi.platform.Clock;
import dev.hagukumi.sales.HandoffList;
import dev.hagukumi.scenario.Incidents;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Scenarios that fail, mails that are withheld, handoffs that come back, broadcasts under way. */
@Component
@Order(1)
class MarketingNeeds implements WhatIsNeeded {
    private static final PageRequest LAST = PageRequest.of(0, 20);

    private final Incidents incidents;
    private final MailList mails;
    private final HandoffList handoffs;
    private final Broadcasts broadcasts;
    private final Clock clock;

    MarketingNeeds(Incidents incidents, MailList mails, HandoffList handoffs, Broadcasts broadcasts, Clock clock) {
        this.incidents = incidents;
        this.mails = mails;
        this.handoffs = handoffs;
        this.broadcasts = broadcasts;
        this.clock = clock;
    }

    @Override
    public boolean isFor(Reader reader) {
        return reader.may("MARKETING");
    }

    @Override
    public List<Need> needs() {
        var yesterday = clock.now().minus(Duration.ofDays(1));
        return Stream.of(failures(), withheld(yesterday), rejected(yesterday), underWay())
                .filter(need -> need.count() > 0)
                .toList();
    }

    private Need failures() {
        return Need.of("home.failures", incidents.open(PageRequest.of(0, 1)).getTotalElements(), "/scenarios");
    }

    private Need withheld(java.time.Instant since) {
        var reasons = mails.withheld(since);
        return new Need(
                "home.withheld",
                reasons.values().stream().mapToLong(Long::longValue).sum(),
                "/mails?state=WITHHELD",
                reasons.entrySet().stream()
                        .limit(4)
                        .map(reason -> new Need.Detail("why", reason.getKey().name(), reason.getValue()))
                        .toList());
    }

    private Need rejected(java.time.Instant since) {
        var reasons = handoffs.rejected(since);
        return new Need(
                "home.rejected",
                reasons.values().stream().mapToLong(Long::longValue).sum(),
                "/handoffs?state=REJECTED",
                reasons.entrySet().stream()
                        .map(reason -> new Need.Detail("reject", reason.getKey().name(), reason.getValue()))
                        .toList());
    }

    private Need underWay() {
        var running = broadcasts.list(LAST).stream()
                .filter(each -> each.state() == Broadcast.State.RUNNING || each.state() == Broadcast.State.PLANNED)
                .toList();
        return new Need(
                "home.broadcasts",
                running.size(),
                "/broadcasts",
                running.stream()
                        .limit(4)
                        .map(each -> new Need.Detail("", each.name(), each.enqueued()))
                        .toList());
    }
}
