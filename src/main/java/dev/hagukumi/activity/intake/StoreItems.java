package dev.hagukumi.activity.intake;

import dev.hagukumi.activity.log.AdoptActivities;
import dev.hagukumi.activity.log.AppendActivities;
import dev.hagukumi.activity.log.Entry;
import dev.hagukumi.lead.Source;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores the items of one request in one transaction. */
@Component
class StoreItems {
    private final LockVisitors visitors;
    private final DropRepeated repeated;
    private final ResolveIdentities identities;
    private final AppendActivities append;
    private final AdoptActivities adopt;

    StoreItems(
            LockVisitors visitors,
            DropRepeated repeated,
            ResolveIdentities identities,
            AppendActivities append,
            AdoptActivities adopt) {
        this.visitors = visitors;
        this.repeated = repeated;
        this.identities = identities;
        this.append = append;
        this.adopt = adopt;
    }

    @Transactional
    public void store(List<Item> items, Instant received, boolean imported, Source source) {
        visitors.lock(items);
        var newOnes = repeated.newOnes(items, received);
        var resolved = identities.resolve(newOnes, source);
        // What the visitor did before comes first, as it did in life.
        adopt.adopt(resolved.tied());
        append.append(
                newOnes.stream()
                        .map(item -> entry(item, resolved))
                        .filter(Objects::nonNull)
                        .toList(),
                received,
                imported);
    }

    private static @Nullable Entry entry(Item item, ResolveIdentities.Resolved resolved) {
        if (item.type() == null) return null;
        var identity = item.identity();
        return new Entry(
                item.messageId(),
                resolved.leadOf(identity),
                identity.visitor() == null ? null : identity.visitor().value(),
                identity.userId(),
                item.type(),
                item.at(),
                item.properties(),
                null);
    }
}
