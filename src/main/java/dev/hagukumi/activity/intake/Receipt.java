package dev.hagukumi.activity.intake;

import dev.hagukumi.activity.limit.Limited;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a request.
 *
 * @param accepted how many of its items are kept, those known already included
 * @param leftOut of those, what of them was left out: the first of such fields
 * @param refused how many are not
 * @param rejected the first of those
 * @param limited where nothing was kept for no other reason than that there is too much: what has too much, and until when
 */
public record Receipt(
        int accepted,
        List<Rejected> leftOut,
        int refused,
        List<Rejected> rejected,
        @Nullable Limited limited) {

    /**
     * An item that was not taken, or not with this field.
     *
     * @param item its place in the batch, from 0
     * @param field the field to blame, e.g. {@code traits.email}
     * @param message what is wrong with it
     */
    public record Rejected(int item, @Nullable String messageId, String field, String message) {}

    static Receipt sentAway(int items, Limited limited) {
        return new Receipt(0, List.of(), items, List.of(), limited);
    }
}
