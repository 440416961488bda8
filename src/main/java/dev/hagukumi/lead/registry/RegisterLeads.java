package dev.hagukumi.lead.registry;

import dev.hagukumi.lead.EmailAddress;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Source;
import dev.hagukumi.lead.Traits;
import dev.hagukumi.platform.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes leads of mail addresses and keeps what is said of them, many at once. */
@Component
class RegisterLeads {
    private static final String OVERWRITTEN = values("coalesce(said.%1$s, l.%1$s)");
    private static final String FILLED = values("coalesce(l.%1$s, said.%1$s)");

    private final JdbcClient jdbc;
    private final ReadLeads read;
    private final FindCompanies companies;
    private final Clock clock;

    RegisterLeads(JdbcClient jdbc, ReadLeads read, FindCompanies companies, Clock clock) {
        this.jdbc = jdbc;
        this.read = read;
        this.companies = companies;
        this.clock = clock;
    }

    Map<EmailAddress, LeadId> register(Map<EmailAddress, Traits> people, Source source) {
        name(people.keySet(), source);
        var leads = read.withEmails(people.keySet());
        var said = new HashMap<LeadId, Traits>();
        people.forEach((email, traits) -> said.put(Objects.requireNonNull(leads.get(email)), traits));
        describe(said, source);
        return leads;
    }

    private void name(Set<EmailAddress> emails, Source source) {
        var known = new HashMap<String, Source>();
        jdbc.sql("select email, named_by from lead where email = any(:emails)")
                .param("emails", emails.stream().map(EmailAddress::value).toArray(String[]::new))
                .query(row -> {
                    known.put(row.getString("email"), Source.valueOf(row.getString("named_by")));
                });
        var unknown = emails.stream()
                .map(EmailAddress::value)
                .filter(email -> !known.containsKey(email))
                .sorted()
                .toArray(String[]::new);
        if (unknown.length > 0) insert(unknown, source);
        var claimed = known.keySet().stream()
                .filter(email -> known.get(email) == Source.BROWSER)
                .toArray(String[]::new);
        if (claimed.length > 0 && !source.claimsOnly()) vouchFor(claimed);
    }

    private void insert(String[] emails, Source source) {
        jdbc.sql("""
                        insert into lead (email, stage, stage_since, created_at, named_by)
                        select email, 'NEW', :at, :at, :source from unnest(:emails) email order by email
                        on conflict (email) do nothing""")
                .param("emails", emails)
                .param("at", OffsetDateTime.ofInstant(clock.now(), ZoneOffset.UTC))
                .param("source", source.name())
                .update();
    }

    private void vouchFor(String[] emails) {
        jdbc.sql("""
                        with locked as (select id from lead where email = any(:emails) order by id for no key update)
                        update lead l set named_by = 'SERVER' from locked where l.id = locked.id""").param("emails", emails).update();
    }

    void describe(Map<LeadId, Traits> said, Source source) {
        var described = said.entrySet().stream()
                .filter(person -> !person.getValue().equals(Traits.NONE))
                .sorted(Map.Entry.comparingByKey())
                .toList();
        if (described.isEmpty()) return;
        var employers = companies.named(described.stream()
                .map(person -> person.getValue().company())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var leads = described.stream().map(person -> person.getKey().value()).toArray(Long[]::new);
        // Every writer locks leads in id order, so that none waits for another in a circle.
        jdbc.sql("select id from lead where id = any(:leads) order by id for no key update")
                .param("leads", leads)
                .query(Long.class)
                .list();
        jdbc.sql("""
                        update lead l set (family_name, given_name, company, locale, zone) = (%1$s), version = l.version + 1
                        from unnest(:leads, :family, :given, :companies, :locales, :zones)
                            as said (id, family_name, given_name, company, locale, zone)
                        where l.id = said.id
                            and (l.family_name, l.given_name, l.company, l.locale, l.zone) is distinct from (%1$s)""".formatted(source.claimsOnly() ? FILLED : OVERWRITTEN))
                .param("leads", leads)
                .param("family", column(described, Traits::familyName))
                .param("given", column(described, Traits::givenName))
                .param(
                        "companies",
                        described.stream()
                                .map(person -> person.getValue().company())
                                .map(name -> name == null ? null : employers.get(name))
                                .toArray(Long[]::new))
                .param(
                        "locales",
                        column(
                                described,
                                t -> t.locale() == null ? null : t.locale().toLanguageTag()))
                .param(
                        "zones",
                        column(
                                described,
                                t -> t.zone() == null ? null : t.zone().getId()))
                .update();
    }

    private static @Nullable String[] column(
            List<Map.Entry<LeadId, Traits>> described, Function<Traits, @Nullable String> trait) {
        return described.stream().map(person -> trait.apply(person.getValue())).toArray(String[]::new);
    }

    private static String values(String value) {
        return Stream.of("family_name", "given_name", "company", "locale", "zone")
                .map(value::formatted)
                .collect(Collectors.joining(", "));
    }
}
