package dev.hagukumi.scenario.enrol;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.scenario.Enrolments;
import dev.hagukumi.scenario.ScenarioKey;
import dev.hagukumi.scenario.UnknownScenario;
import dev.hagukumi.scenario.check.UnfitScenarios;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person's word in place of a message: the same errands, one lead at a time. */
@Component
@Transactional
class ByHand implements Enrolments {
    private static final Logger LOG = LoggerFactory.getLogger(ByHand.class);

    private final JdbcClient jdbc;
    private final Leads leads;
    private final UnfitScenarios unfit;
    private final LeadOn leadOn;
    private final EndByHouseRule ends;

    ByHand(JdbcClient jdbc, Leads leads, UnfitScenarios unfit, LeadOn leadOn, EndByHouseRule ends) {
        this.jdbc = jdbc;
        this.leads = leads;
        this.unfit = unfit;
        this.leadOn = leadOn;
        this.ends = ends;
    }

    /** How one enters a scenario at present. */
    private record Door(String definition, String message, boolean suspended, List<String> runsIn) {}

    @Override
    public Answer enrol(LeadId lead, ScenarioKey scenario, String by) {
        var stage = leads.get(lead).stage();
        var door = door(scenario).orElseThrow(() -> new UnknownScenario(scenario));
        if (running(lead, scenario).isPresent()) return new Answer.Refused(Objection.RUNNING);
        if (door.suspended() || unfit.takesNoLeads(door.definition())) return new Answer.Refused(Objection.CLOSED);
        var rule = HouseRule.of(stage);
        if (rule.isPresent() && !door.runsIn().contains(rule.get().reason()))
            return new Answer.Refused(Objection.STAGE);
        leadOn.all(List.of(new Start(0, new Message(lead, door.message()), scenario.value(), door.definition())));
        LOG.info("Lead {} was brought into {} by {}", lead, scenario, by);
        return running(lead, scenario)
                .<Answer>map(Answer.Done::new)
                // Straight to the end, or somebody was faster.
                .orElseGet(() -> new Answer.Refused(Objection.ENDED));
    }

    @Override
    public Answer end(LeadId lead, long enrolment, String by, String because) {
        var found = jdbc.sql("""
                        select scenario, instance from enrolment
                        where id = :id and lead_id = :lead and ended_at is null""")
                .param("id", enrolment)
                .param("lead", lead.value())
                .query((row, n) ->
                        new End(lead, row.getString("scenario"), row.getString("instance"), by + ": " + because))
                .optional();
        if (found.isEmpty()) return new Answer.Refused(Objection.ENDED);
        leadOn.all(List.of(found.get()));
        ends.end(List.of(found.get()));
        LOG.info(
                "Enrolment {} of lead {} in {} was ended by {}",
                enrolment,
                lead,
                found.get().scenario(),
                by);
        return new Answer.Done(enrolment);
    }

    private Optional<Long> running(LeadId lead, ScenarioKey scenario) {
        return jdbc.sql("select id from enrolment where lead_id = :lead and scenario = :scenario and ended_at is null")
                .param("lead", lead.value())
                .param("scenario", scenario.value())
                .query(Long.class)
                .optional();
    }

    private Optional<Door> door(ScenarioKey scenario) {
        return jdbc.sql("""
                        select t.definition, t.message, d.suspension_state_ = 2 as suspended,
                            coalesce(v.runs_in, '{}') as runs_in
                        from scenario_trigger t join act_re_procdef d on d.id_ = t.definition
                             left join scenario_version v on v.scenario = t.scenario and v.version = t.version
                        where t.scenario = :scenario and t.starts order by t.version desc, t.message limit 1""")
                .param("scenario", scenario.value())
                .query((row, n) -> new Door(
                        row.getString("definition"),
                        row.getString("message"),
                        row.getBoolean("suspended"),
                        List.of((String[]) row.getArray("runs_in").getArray())))
                .optional();
    }
}
