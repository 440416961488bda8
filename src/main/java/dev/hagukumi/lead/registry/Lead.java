package dev.hagukumi.lead.registry;

import dev.hagukumi.lead.LifecycleStage;
import dev.hagukumi.lead.Traits;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One person, as people edit them. What streams in by the thousand goes past it, see {@link RegisterLeads} and {@link MoveLeads}. */
@Entity
class Lead {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private int version;

    @Column(nullable = false, updatable = false)
    private String email;

    private @Nullable String familyName;

    private @Nullable String givenName;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "company")
    private @Nullable Company company;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private LifecycleStage stage;

    @Column(nullable = false, updatable = false)
    private Instant stageSince;

    private @Nullable String locale;

    private @Nullable String zone;

    private @Nullable Instant familyNameAt;

    private @Nullable Instant givenNameAt;

    private @Nullable Instant companyAt;

    private @Nullable Instant localeAt;

    private @Nullable Instant zoneAt;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it; new leads come in through RegisterLeads
    protected Lead() {}

    /** Overwrites what is given, as of that time. The employer is the company of that name, found or founded by the caller. */
    void describe(Traits traits, @Nullable Company employer, Instant at) {
        if (traits.familyName() != null) {
            familyName = traits.familyName();
            familyNameAt = at;
        }
        if (traits.givenName() != null) {
            givenName = traits.givenName();
            givenNameAt = at;
        }
        if (employer != null) {
            company = employer;
            companyAt = at;
        }
        if (traits.locale() != null) {
            locale = traits.locale().toLanguageTag();
            localeAt = at;
        }
        if (traits.zone() != null) {
            zone = traits.zone().getId();
            zoneAt = at;
        }
    }
}
