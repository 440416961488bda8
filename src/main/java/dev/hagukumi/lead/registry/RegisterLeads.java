package dev.hagukumi.lead.registry;

import dev.hagukumi.lead.EmailAddress;
import dev.hagukumi.lead.LeadId;
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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes leads of mail addresses and keeps what is said of them, many at once. */
@Component
class RegisterLeads {
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

    Map<EmailAddress, LeadId> register(Map<EmailAddress, Traits> people) {
        insertNew(people.keySet());
        var leads = read.withEmails(people.keySet());
        var said = new HashMap<LeadId, Traits>();
        people.forEach((email, traits) -> said.put(Objects.requireNonNull(leads.get(email)), traits));
        describe(said);
        return leads;
    }

    private void insertNew(Set<EmailAddress> emails) {
        var known = read.withEmails(emails).keySet();
        var unknown = emails.stream()
                .filter(email -> !known.contains(email))
                .map(EmailAddress::value)
                .sorted()
                .toArray(String[]::new);
        if (unknown.length > 0) insert(unknown);
    }

    private void insert(String[] emails) {
        jdbc.sql("""
                        insert into lead (email, stage, stage_since, created_at)
                        select email, 'NEW', :at, :at from unnest(:emails) email order by email
                        on conflict (email) do nothing""")
                .param("emails", emails)
                .param("at", OffsetDateTime.ofInstant(clock.now(), ZoneOffset.UTC))
                .update();
    }

    void describe(Map<LeadId, Traits> said) {
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
                        update lead l set
                            family_name = coalesce(said.family_name, l.family_name),
                            given_name = coalesce(said.given_name, l.given_name),
                            company = coalesce(said.company, l.company),
                            locale = coalesce(said.locale, l.locale),
                            zone = coalesce(said.zone, l.zone),
                            version = l.version + 1
                        from unnest(:leads, :family, :given, :companies, :locales, :zones)
                            as said (id, family_name, given_name, company, locale, zone)
                        where l.id = said.id
                            and (l.family_name, l.given_name, l.company, l.locale, l.zone) is distinct from (
                                coalesce(said.family_name, l.family_name), coalesce(said.given_name, l.given_name),
                                coalesce(said.company, l.company), coalesce(said.locale, l.locale),
                                coalesce(said.zone, l.zone))""")
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
}
