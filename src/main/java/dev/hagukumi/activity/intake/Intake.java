package dev.hagukumi.activity.intake;

import dev.hagukumi.activity.limit.Limits;
import dev.hagukumi.lead.Source;
import dev.hagukumi.platform.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** Takes a request: what is sound of it is durable when this returns. */
@Component
public class Intake {
    private static final int ATTEMPTS = 5;

    private final ReadRequest requests;
    private final ReadItem items;
    private final StoreItems store;
    private final Doors doors;
    private final Clock clock;

    Intake(ReadRequest requests, ReadItem items, StoreItems store, Doors doors, Clock clock) {
        this.requests = requests;
        this.items = items;
        this.store = store;
        this.doors = doors;
        this.clock = clock;
    }

    /** What stands between a caller and the store, and who counts there. */
    @Component
    record Doors(CheckRights rights, Limits limits, CountOddities oddities) {}

    /** @throws BrokenRequest where nothing of it could be read */
    public Receipt take(Caller caller, Call call, byte[] body) {
        var received = clock.now();
        var envelope = requests.read(call, body);
        var number = envelope.items().size();
        if (caller.isLimited()) {
            var limited = doors.limits().ofRequest(caller.address(), number);
            if (limited.isPresent()) return Receipt.sentAway(number, limited.get());
        }
        var sound = new ArrayList<Item>();
        var refusals = new Refusals();
        for (int i = 0; i < number; i++) {
            var field = JsonField.root(envelope.items().get(i));
            try {
                var item = items.read(call, field, envelope.sentAt(), received, caller.source());
                doors.rights().check(caller, item, field);
                sound.add(item);
                refusals.leaveOut(i, field, item.remarks());
            } catch (UnfitItem unfit) {
                refusals.add(i, field, unfit);
            }
        }
        // As it was in life, whatever the order of the list; of those at the same time the list decides.
        sound.sort(Comparator.comparing(Item::at));
        if (!sound.isEmpty()) store(sound, received, call == Call.IMPORT, caller.source());
        doors.oddities().count(sound);
        return refusals.receipt(sound.size());
    }

    /** Two requests may cross each other's way over the same people; who had to give way simply comes again. */
    private void store(List<Item> sound, Instant received, boolean imported, Source source) {
        for (int attempt = 1; ; attempt++) {
            try {
                store.store(sound, received, imported, source);
                return;
            } catch (ConcurrencyFailureException e) {
                if (attempt == ATTEMPTS) throw e;
            }
        }
    }
}
