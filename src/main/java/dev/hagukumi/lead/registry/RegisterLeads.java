package dev.hagukumi.lead.registry;

import dev.hagukumi.lead.EmailAddress;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Source;
import dev.hagukumi.lead.Traits;
import dev.hagukumi.platform.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes leads of mail addresses, many at once. */
@Component
class RegisterLeads {
    private final JdbcClient jdbc;
    private final ReadLeads read;
    private final KeepTraits keep;
    private final Clock clock;

    RegisterLeads(JdbcClient jdbc, ReadLeads read, KeepTraits keep, Clock clock) {
        this.jdbc = jdbc;
        this.read = read;
        this.keep = keep;
        this.clock = clock;
    }

    Map<EmailAddress, LeadId> register(Map<EmailAddress, Traits> people, Source source) {
        name(people.keySet(), source);
        var leads = read.withEmails(people.keySet());
        var said = new HashMap<LeadId, Traits>();
        people.forEach((email, traits) -> said.put(Objects.requireNonNull(leads.get(email)), traits));
        keep.keepAsOfNow(said, source);
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
}
