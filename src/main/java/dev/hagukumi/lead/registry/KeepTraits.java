package dev.hagukumi.lead.registry;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Source;
import dev.hagukumi.lead.Traits;
import dev.hagukumi.platform.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what is said of leads, many at once: of facts the newest, each trait for itself, of claims what fills the empty. */
@Component
class KeepTraits {
    private static final String FACTS = each("""
            case when said.%1$s_at >= coalesce(l.%1$s_at, '-infinity') then said.%1$s else l.%1$s end""") + ", " + each("greatest(l.%1$s_at, said.%1$s_at)");

    /** A claim has no time of its own: it gives way to any fact, however old. */
    private static final String CLAIMS = each("coalesce(l.%1$s, said.%1$s)") + ", " + each("l.%1$s_at");

    private static final String NAMES = each("%1$s") + ", " + each("%1$s_at");
    private static final String KEPT = each("l.%1$s") + ", " + each("l.%1$s_at");

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
                .toList();
        if (said.isEmpty()) return;
        var columns = columns(said);
        var values = source.claimsOnly() ? CLAIMS : FACTS;
        // Every writer locks leads in id order, so that none waits for another in a circle. Most pages say nothing new.
        var changed = jdbc.sql(said(source) + """
                        select l.id from lead l join said on l.id = said.id
                        where (%s) is distinct from (%s) order by l.id for no key update of l""".formatted(KEPT, values))
                .params(columns)
                .query(Long.class)
                .list();
        if (changed.isEmpty()) return;
        jdbc.sql(said(source) + """
                        update lead l set (%s) = (%s), version = l.version + 1
                        from said where l.id = said.id and l.id = any(:changed)""".formatted(NAMES, values))
                .params(columns)
                .param("changed", changed.toArray(Long[]::new))
                .update();
    }

    private Map<String, Object> columns(List<Traits.Said> said) {
        var employers = companies.named(said.stream()
                .map(word -> word.traits().company())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var now = clock.now();
        return Map.of(
                "leads", said.stream().map(word -> word.lead().value()).toArray(Long[]::new),
                "family", column(said, Traits::familyName),
                "given", column(said, Traits::givenName),
                "companies",
                        said.stream()
                                .map(word -> word.traits().company())
                                .map(name -> name == null ? null : employers.get(name))
                                .toArray(Long[]::new),
                "locales",
                        column(said, t -> t.locale() == null ? null : t.locale().toLanguageTag()),
                "zones", column(said, t -> t.zone() == null ? null : t.zone().getId()),
                // A clock that is ahead of ours must not hold off what is said after it.
                "ats",
                        said.stream()
                                .map(word -> (word.at().isAfter(now) ? now : word.at()).toString())
                                .toArray(String[]::new));
    }

    /** What is said of each lead altogether. */
    private static String said(Source source) {
        var which = source.claimsOnly() ? "order by at, number" : "order by at desc, number desc";
        return "with said as (select id, "
                + each("(array_agg(%1$s " + which + ") filter (where %1$s is not null))[1] as %1$s")
                + ", " + each("max(at) filter (where %1$s is not null) as %1$s_at") + """
                 from (
                    select id, family_name, given_name, company, locale, zone, at::timestamptz as at, number
                    from unnest(:leads, :family, :given, :companies, :locales, :zones, :ats) with ordinality
                        as word (id, family_name, given_name, company, locale, zone, at, number)) word
                group by id)
                """;
    }

    private static String each(String value) {
        return Stream.of("family_name", "given_name", "company", "locale", "zone")
                .map(value::formatted)
                .collect(Collectors.joining(", "));
    }

    private static @Nullable String[] column(List<Traits.Said> said, Function<Traits, @Nullable String> trait) {
        return said.stream().map(word -> trait.apply(word.traits())).toArray(String[]::new);
    }
}
