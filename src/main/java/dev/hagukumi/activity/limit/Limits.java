package dev.hagukumi.activity.limit;

import com.github.benmanes.caffeine.cache.Cache;
import dev.hagukumi.lead.EmailAddress;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * How much of what needs no secret is taken. Asks nobody whether an address is known to us, so that whoever is refused learns
 * nothing about it.
 */
@Component
public class Limits {
    private final HourlyLimit key;
    private final HourlyLimit client;
    private final HourlyLimit people;
    private final HourlyLimit mailAddress;
    private final HourlyLimit domain;
    private final Cache<String, Boolean> named;
    private final MeterRegistry metrics;

    @Autowired
    Limits(LimitSettings settings, MeterRegistry metrics) {
        this(settings, metrics, TimeMeter.SYSTEM_NANOTIME);
    }

    Limits(LimitSettings settings, MeterRegistry metrics, TimeMeter time) {
        this.key = new HourlyLimit("key", settings.perKey(), time);
        this.client = new HourlyLimit("client", settings.perClient(), time);
        this.people = new HourlyLimit("people", settings.peoplePerClient(), time);
        this.mailAddress = new HourlyLimit("mail-address", settings.perMailAddress(), time);
        this.domain = new HourlyLimit("domain", settings.peoplePerDomain(), time);
        this.named = HourlyLimit.bounded(time);
        this.metrics = metrics;
    }

    /** Whether so many items may come from there now; empty where they may. */
    public Optional<Limited> ofRequest(String address, int items) {
        var from = ClientNetwork.of(address);
        return counted(client.take(from, items).or(() -> key.take("", items)));
    }

    /** Whether an item that names this mail address may come from there now; empty where it may. */
    public Optional<Limited> ofPerson(String address, EmailAddress person) {
        var from = ClientNetwork.of(address);
        return counted(mailAddress
                .take(person.value(), 1)
                .or(() -> once("client " + from + " " + person, people, from))
                .or(() -> once("domain " + person, domain, person.domain())));
    }

    /** Whoever is named again within the hour is no further person: a script repeats the address in every item. */
    private Optional<Limited> once(String who, HourlyLimit limit, String name) {
        if (named.getIfPresent(who) != null) return Optional.empty();
        var limited = limit.take(name, 1);
        if (limited.isEmpty()) named.put(who, true);
        return limited;
    }

    private Optional<Limited> counted(Optional<Limited> limited) {
        limited.ifPresent(reached -> Counter.builder("hagukumi.intake.limited")
                .description("Requests and items of the browser key that were sent away because there were too many")
                .tag("by", reached.by())
                .register(metrics)
                .increment());
        return limited;
    }
}
