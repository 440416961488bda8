package dev.hagukumi.scenario.expression;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.LeadProfile;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.platform.BusinessDays;
import dev.hagukumi.scoring.Scores;
import java.util.Date;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** All that expressions may ask, of the lead whose enrolment it is. */
public class Facts {
    static final String LEAD = "lead";
    static final String CALENDAR = "calendar";

    private final Supplier<Leads> leads;
    private final Supplier<Scores> scores;

    public Facts(Supplier<Leads> leads, Supplier<Scores> scores) {
        this.leads = leads;
        this.scores = scores;
    }

    FactSheet lead(LeadId id) {
        return new FactSheet(
                LEAD,
                Map.of(
                        "score", new Fact(String.class, name -> score(id, name.toString())),
                        "stage", profile(id, lead -> lead.stage().name()),
                        "name", profile(id, LeadProfile::displayName),
                        "company", profile(id, lead -> lead.company() == null ? "" : lead.company()),
                        "language", profile(id, lead -> lead.locale().getLanguage())));
    }

    FactSheet calendar(LeadId id) {
        return new FactSheet(
                CALENDAR,
                Map.of("businessDays", new Fact(Long.class, days -> businessDays(id, ((Number) days).intValue()))));
    }

    private Fact profile(LeadId id, Function<LeadProfile, Object> answer) {
        return new Fact(Void.class, nothing -> answer.apply(leads.get().get(id)));
    }

    private int score(LeadId id, String name) {
        return scores.get().of(id).getOrDefault(name, 0);
    }

    private Date businessDays(LeadId id, int days) {
        var now = ClockUtil.getCurrentTime().toInstant();
        return Date.from(BusinessDays.after(now, days, leads.get().get(id).zone()));
    }
}
