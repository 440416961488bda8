package dev.hagukumi.lead.registry;

import dev.hagukumi.lead.EmailAddress;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.LeadProfile;
import dev.hagukumi.lead.LifecycleStage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads leads as others see them; always from the database, never from Hibernate's memory. */
@Component
@EnableConfigurationProperties(BusinessSettings.class)
class ReadLeads {
    private static final String PROFILE = """
            select l.id, l.email, l.family_name, l.given_name, c.name as company, l.stage, l.stage_since, l.locale, l.zone,
                l.created_at
            from lead l left join company c on c.id = l.company
            """;

    private final JdbcClient jdbc;
    private final BusinessSettings business;

    ReadLeads(JdbcClient jdbc, BusinessSettings business) {
        this.jdbc = jdbc;
        this.business = business;
    }

    Map<LeadId, LeadProfile> profiles(Collection<LeadId> ids) {
        if (ids.isEmpty()) return Map.of();
        var profiles = new HashMap<LeadId, LeadProfile>();
        jdbc.sql(PROFILE + "where l.id = any(:ids)")
                .param("ids", ids.stream().mapToLong(LeadId::value).toArray())
                .query(this::profile)
                .list()
                .forEach(profile -> profiles.put(profile.id(), profile));
        return profiles;
    }

    Optional<LeadProfile> withEmail(EmailAddress email) {
        return jdbc.sql(PROFILE + "where l.email = :email")
                .param("email", email.value())
                .query(this::profile)
                .optional();
    }

    Page<LeadProfile> list(Pageable page) {
        List<LeadProfile> profiles = jdbc.sql(PROFILE + "order by l.id limit :size offset :offset")
                .param("size", page.isPaged() ? page.getPageSize() : Integer.MAX_VALUE)
                .param("offset", page.isPaged() ? page.getOffset() : 0)
                .query(this::profile)
                .list();
        long all = jdbc.sql("select count(*) from lead").query(Long.class).single();
        return new PageImpl<>(profiles, page, all);
    }

    Map<EmailAddress, LeadId> withEmails(Collection<EmailAddress> emails) {
        var leads = new HashMap<EmailAddress, LeadId>();
        jdbc.sql("select email, id from lead where email = any(:emails)")
                .param("emails", emails.stream().map(EmailAddress::value).toArray(String[]::new))
                .query(row -> {
                    leads.put(new EmailAddress(row.getString("email")), new LeadId(row.getLong("id")));
                });
        return leads;
    }

    /** A zone that the time zone data no longer know must not hide the lead, let alone the page it stands on. */
    private ZoneId zone(@Nullable String zone) {
        try {
            return zone == null ? business.zone() : ZoneId.of(zone);
        } catch (DateTimeException e) {
            return business.zone();
        }
    }

    private LeadProfile profile(ResultSet row, int number) throws SQLException {
        var locale = row.getString("locale");
        var zone = row.getString("zone");
        return new LeadProfile(
                new LeadId(row.getLong("id")),
                new EmailAddress(row.getString("email")),
                row.getString("family_name"),
                row.getString("given_name"),
                row.getString("company"),
                LifecycleStage.valueOf(row.getString("stage")),
                row.getObject("stage_since", OffsetDateTime.class).toInstant(),
                locale == null ? business.locale() : Locale.forLanguageTag(locale),
                zone(zone),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
