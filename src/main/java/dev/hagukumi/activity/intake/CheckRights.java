package dev.hagukumi.activity.intake;

import dev.hagukumi.activity.limit.Limits;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Refuses what a caller may not say. Never asks what is known of a person: a refusal would tell it to whoever reads a page. */
@Component
class CheckRights {
    private static final Logger log = LoggerFactory.getLogger(CheckRights.class);
    private static final int TOLD_OF = 50;

    private final BrowserActivities browsers;
    private final Limits limits;
    private final Counter refused;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    CheckRights(BrowserActivities browsers, Limits limits, MeterRegistry metrics) {
        this.browsers = browsers;
        this.limits = limits;
        this.refused = Counter.builder("hagukumi.intake.not.allowed")
                .description("Items of the browser key that only the server key may send")
                .register(metrics);
    }

    /** @param field the item as it was sent */
    void check(Caller caller, Item item, JsonField field) throws UnfitItem {
        if (!caller.source().claimsOnly()) return;
        var type = item.type();
        if (type != null && !browsers.include(type))
            throw notAllowed(
                    type.name(),
                    new UnfitItem(
                            "event",
                            "event " + type
                                    + " cannot be recorded with the browser key, which anybody can read: send it from"
                                    + " a server, or name it in hagukumi.activity.intake.browser-activities"));
        if (item.confirmed())
            throw notAllowed(
                    "confirmed",
                    field.at("traits")
                            .at("confirmed")
                            .unfit("can be said with the server key only: who holds it knows"));
        var person = item.identity().email();
        if (person == null) return;
        var limited = limits.ofPerson(caller.address(), person);
        if (limited.isPresent()) throw new TooManyItems(limited.get());
    }

    /** Who used the key until now as a server does must learn it from the log too; a few words, for anybody may call. */
    private UnfitItem notAllowed(String what, UnfitItem unfit) {
        refused.increment();
        if (told.size() < TOLD_OF && told.add(what))
            log.warn("Refused an item of the browser key, said once for {}: {}", what, unfit.getMessage());
        return unfit;
    }
}
