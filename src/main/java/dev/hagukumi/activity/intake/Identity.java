package dev.hagukumi.activity.intake;

import dev.hagukumi.activity.VisitorId;
import dev.hagukumi.lead.Alias;
import dev.hagukumi.lead.EmailAddress;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By which names an item calls the person.
 *
 * @param former names the person had, by the same word as the others
 */
record Identity(
        @Nullable EmailAddress email,
        @Nullable String userId,
        @Nullable VisitorId visitor,
        List<Alias> former) {

    boolean isEmpty() {
        return email == null && userId == null && visitor == null && former.isEmpty();
    }

    /** The surest first. */
    List<Alias> aliases() {
        var now = Stream.of(
                        userId == null ? null : Alias.user(userId),
                        visitor == null ? null : Alias.anonymous(visitor.value()))
                .filter(Objects::nonNull);
        return Stream.concat(now, former.stream())
                .distinct()
                .sorted(Comparator.comparing(Alias::kind))
                .toList();
    }

    /** Whether the item ties names to each other, so that it may tell who a visitor is. */
    boolean ties() {
        return aliases().size() + (email == null ? 0 : 1) > 1;
    }
}
