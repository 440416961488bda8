package dev.hagukumi.activity.intake;

import dev.hagukumi.activity.intake.Receipt.Rejected;
import dev.hagukumi.activity.limit.Limited;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of a request was not taken: the first items with their reasons, all of them as a number; and fields of the others. */
final class Refusals {
    private static final int LISTED = 20;
    private static final int LONGEST = 300;

    private final List<Rejected> listed = new ArrayList<>();
    private final List<Rejected> leftOut = new ArrayList<>();
    private int count;
    private int tooMany;
    private @Nullable Limited limited;

    void add(int number, JsonField item, UnfitItem unfit) {
        count++;
        if (unfit instanceof TooManyItems soon) {
            tooMany++;
            if (limited == null || limited.delay().compareTo(soon.limited().delay()) < 0) limited = soon.limited();
        }
        if (listed.size() < LISTED)
            listed.add(rejected(number, item, unfit.field(), String.valueOf(unfit.getMessage())));
    }

    /** The item is taken, but for what the remarks tell of. */
    void leaveOut(int number, JsonField item, List<Remark> remarks) {
        for (var remark : remarks)
            if (leftOut.size() < LISTED) leftOut.add(rejected(number, item, remark.field(), remark.message()));
    }

    private static Rejected rejected(int number, JsonField item, String field, String message) {
        var messageId = item.at("messageId").textIfAny();
        return new Rejected(
                number, messageId == null ? null : repeatable(messageId), repeatable(field), repeatable(message));
    }

    Receipt receipt(int accepted) {
        // Where anything else is wrong, sending it all again helps nobody.
        var again = accepted == 0 && tooMany == count;
        return new Receipt(accepted, List.copyOf(leftOut), count, List.copyOf(listed), again ? limited : null);
    }

    /** What the sender sent may be what cannot be sent back: halves of characters become question marks. */
    private static String repeatable(String text) {
        var shortened = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        return new String(shortened.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace('\u0000', '?');
    }
}
