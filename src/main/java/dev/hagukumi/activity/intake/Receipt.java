package dev.hagukumi.activity.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a request: how many of its items are kept (those known already included), and which are not.
 */
public record Receipt(int accepted, List<Rejected> rejected) {

    /**
     * An item that was not taken.
     *
     * @param item its place in the batch, from 0
     * @param field the field to blame, e.g. {@code traits.email}
     * @param message what is wrong with it
     */
    public record Rejected(int item, @Nullable String messageId, String field, String message) {}
}
