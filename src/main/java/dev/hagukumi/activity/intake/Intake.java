package dev.hagukumi.activity.intake;

import dev.hagukumi.activity.intake.Receipt.Rejected;
import dev.hagukumi.platform.Clock;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
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
    private final Clock clock;

    Intake(ReadRequest requests, ReadItem items, StoreItems store, Clock clock) {
        this.requests = requests;
        this.items = items;
        this.store = store;
        this.clock = clock;
    }

    /** @throws BrokenRequest where nothing of it could be read */
    public Receipt take(Call call, byte[] body) {
        var received = clock.now();
        var envelope = requests.read(call, body);
        var sound = new ArrayList<Item>();
        var rejected = new ArrayList<Rejected>();
        for (int i = 0; i < envelope.items().size(); i++) {
            var item = JsonField.root(envelope.items().get(i));
            try {
                sound.add(items.read(call, item, envelope.sentAt(), received));
            } catch (UnfitItem unfit) {
                rejected.add(rejected(i, item, unfit));
            }
        }
        if (!sound.isEmpty()) store(sound, received, call == Call.IMPORT);
        return new Receipt(sound.size(), rejected);
    }

    private static Rejected rejected(int number, JsonField item, UnfitItem unfit) {
        var messageId = item.at("messageId").textIfAny();
        return new Rejected(
                number,
                messageId == null ? null : repeatable(messageId),
                repeatable(unfit.field()),
                repeatable(String.valueOf(unfit.getMessage())));
    }

    /** What the sender sent may be what cannot be sent back: halves of characters become question marks. */
    private static String repeatable(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace('\u0000', '?');
    }

    /** Two requests may cross each other's way over the same people; who had to give way simply comes again. */
    private void store(List<Item> sound, Instant received, boolean imported) {
        for (int attempt = 1; ; attempt++) {
            try {
                store.store(sound, received, imported);
                return;
            } catch (ConcurrencyFailureException e) {
                if (attempt == ATTEMPTS) throw e;
            }
        }
    }
}
