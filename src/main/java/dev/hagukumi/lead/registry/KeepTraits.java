package dev.hagukumi.lead.registry;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Source;
import dev.hagukumi.lead.Traits;
import dev.hagukumi.platform.Clock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what is said of leads, many at once, each trait for itself; {@link Held} tells what holds. */
@Component
class KeepTraits {
    private static final String KEPT =
            "select id, " + Trait.each("%1$s, %1$s_at") + " from lead where id = any(:leads)";

    private static final String WRITE =
            "update lead l set " + Trait.each("%1$s = said.%1$s::%2$s, %1$s_at = said.%1$s_at::timestamptz")
                    + ", version = l.version + 1 from unnest(:leads, " + Trait.each(":%1$s, :%1$s_at")
                    + ") as said (id, " + Trait.each("%1$s, %1$s_at") + ") where l.id = said.id";

    private final JdbcClient jdbc;
    private final FindCompanies companies;
    private final Clock clock;

    KeepTraits(JdbcClient jdbc, FindCompanies companies, Clock clock) {
        this.jdbc = jdbc;
        this.companies = companies;
        this.clock = clock;
    }

    void keepAsOfNow(Map<LeadId, Traits> traits, Source source) {
        var now = clock.now();
        keep(
                traits.entrySet().stream()
                        .map(person -> new Traits.Said(person.getKey(), person.getValue(), now))
                        .toList(),
                source);
    }

    void keep(List<Traits.Said> words, Source source) {
        var said = words.stream()
                .filter(word -> !word.traits().equals(Traits.NONE))
                // Of claims the oldest fills what is empty.
                .sorted(source.claimsOnly() ? Comparator.comparing(Traits.Said::at) : (one, other) -> 0)
                .toList();
        if (said.isEmpty()) return;
        var employers = companies.named(said.stream()
                .map(word -> word.traits().company())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var leads = said.stream().map(Traits.Said::lead).collect(Collectors.toSet());
        // Most pages say nothing new, and what they say need not wait for anybody.
        var changed = changes(read(leads, ""), said, employers, source).keySet();
        if (changed.isEmpty()) return;
        // Every writer locks leads in id order, so that none waits for another in a circle.
        write(changes(read(changed, " order by id for no key update"), said, employers, source));
    }

    /** Those of the leads that are otherwise afterwards, as they are then. */
    private Map<LeadId, Map<Trait, Held>> changes(
            Map<LeadId, Map<Trait, Held>> kept, List<Traits.Said> said, Map<String, Long> employers, Source source) {
        var now = clock.now();
        var then = new TreeMap<LeadId, Map<Trait, Held>>();
        for (var word : said) {
            var before = kept.get(word.lead());
            if (before == null) continue;
            // A clock that is ahead of ours must not hold off what is said after it.
            var at = (word.at().isAfter(now) ? now : word.at()).truncatedTo(ChronoUnit.MICROS);
            var after = then.computeIfAbsent(word.lead(), lead -> new EnumMap<>(before));
            for (var trait : Trait.values()) {
                var value = trait.of(word.traits());
                if (value == null) continue;
                var written = trait == Trait.COMPANY ? String.valueOf(employers.get(value)) : value;
                after.computeIfPresent(trait, (same, held) -> held.or(written, at, source));
            }
        }
        then.entrySet().removeIf(each -> each.getValue().equals(kept.get(each.getKey())));
        return then;
    }

    private Map<LeadId, Map<Trait, Held>> read(Collection<LeadId> leads, String lock) {
        var kept = new HashMap<LeadId, Map<Trait, Held>>();
        jdbc.sql(KEPT + lock)
                .param("leads", leads.stream().mapToLong(LeadId::value).toArray())
                .query(row -> {
                    kept.put(new LeadId(row.getLong("id")), held(row));
                });
        return kept;
    }

    private static Map<Trait, Held> held(ResultSet row) throws SQLException {
        var held = new EnumMap<Trait, Held>(Trait.class);
        for (var trait : Trait.values()) {
            var at = row.getObject(trait.column() + "_at", OffsetDateTime.class);
            held.put(trait, new Held(row.getString(trait.column()), at == null ? null : at.toInstant()));
        }
        return held;
    }

    private void write(Map<LeadId, Map<Trait, Held>> changes) {
        if (changes.isEmpty()) return;
        var update = jdbc.sql(WRITE)
                .param(
                        "leads",
                        changes.keySet().stream().mapToLong(LeadId::value).toArray());
        for (var trait : Trait.values())
            update = update.param(trait.column(), column(changes, trait, Held::value))
                    .param(trait.column() + "_at", column(changes, trait, held -> written(held.at())));
        update.update();
    }

    private static @Nullable String[] column(
            Map<LeadId, Map<Trait, Held>> changes, Trait trait, Function<Held, @Nullable String> part) {
        return changes.values().stream()
                .map(traits -> part.apply(Objects.requireNonNull(traits.get(trait))))
                .toArray(String[]::new);
    }

    private static @Nullable String written(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }
}
