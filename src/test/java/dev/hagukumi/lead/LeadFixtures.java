package dev.hagukumi.lead;

import dev.hagukumi.lead.LifecycleStage.By;
import java.util.List;
import java.util.UUID;

/** Leads for tests: {@code aLead().named("山田", "太郎").atStage(MQL).in(leads)}; each has a mail address of its own. */
public final class LeadFixtures {
    private EmailAddress email = anEmail();
    private Traits traits = Traits.NONE;
    private LifecycleStage stage = LifecycleStage.NEW;

    private LeadFixtures() {}

    public static EmailAddress anEmail() {
        return new EmailAddress("lead-" + UUID.randomUUID() + "@example.co.jp");
    }

    public static LeadFixtures aLead() {
        return new LeadFixtures();
    }

    public LeadFixtures withEmail(EmailAddress email) {
        this.email = email;
        return this;
    }

    public LeadFixtures named(String familyName, String givenName) {
        return describedAs(new Traits(familyName, givenName, null, null, null).over(traits));
    }

    public LeadFixtures of(String company) {
        return describedAs(new Traits(null, null, company, null, null).over(traits));
    }

    public LeadFixtures describedAs(Traits traits) {
        this.traits = traits;
        return this;
    }

    public LeadFixtures atStage(LifecycleStage stage) {
        this.stage = stage;
        return this;
    }

    public LeadId in(Leads leads) {
        var lead = leads.register(email, traits);
        leads.move(List.of(StageMove.to(lead, stage, By.PEOPLE, "a test says so")));
        return lead;
    }
}
