package dev.hagukumi.scenario.enrol;

import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Shows an incident at the element of the instance where the lead stands. A lead that did not get in stands nowhere. */
@Component
class ShowInCockpit {
    private static final String TYPE = "failedMessage";
    private static final String WHERE_IT_STANDS = """
            select id_ from act_ru_execution where proc_inst_id_ = ? and act_id_ is not null
            order by (is_active_) desc, id_ limit 1""";

    private final RuntimeService runtime;
    private final JdbcTemplate jdbc;

    ShowInCockpit(RuntimeService runtime, JdbcTemplate jdbc) {
        this.runtime = runtime;
        this.jdbc = jdbc;
    }

    Optional<String> show(KeptMessage kept, String failure) {
        if (kept.instance() == null) return Optional.empty();
        return jdbc.queryForList(WHERE_IT_STANDS, String.class, kept.instance()).stream()
                .findFirst()
                .map(execution -> runtime.createIncident(TYPE, execution, kept.message(), shortened(failure))
                        .getId());
    }

    /** The engine keeps 4,000 letters. */
    private static String shortened(String failure) {
        return failure.substring(0, Math.min(failure.length(), 1_000));
    }

    void clear(@Nullable String shown) {
        if (shown != null && runtime.createIncidentQuery().incidentId(shown).count() > 0)
            runtime.resolveIncident(shown);
    }
}
