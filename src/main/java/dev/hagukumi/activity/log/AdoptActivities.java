package dev.hagukumi.activity.log;

import dev.hagukumi.lead.Alias;
import dev.hagukumi.lead.LeadId;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes what unknown visitors did the lead's who has been found to be behind them; from then on it waits to be worked off. */
@Component
public class AdoptActivities {
    private static final Map<Alias.Kind, String> COLUMNS =
            Map.of(Alias.Kind.USER, "user_id", Alias.Kind.ANONYMOUS, "anonymous_id");

    private final JdbcClient jdbc;
    private final WorkBell bell;

    AdoptActivities(JdbcClient jdbc, WorkBell bell) {
        this.jdbc = jdbc;
        this.bell = bell;
    }

    public void adopt(Map<Alias, LeadId> found) {
        // A user signed on is surer than a browser, which may be shared.
        int adopted = adopt(Alias.Kind.USER, found) + adopt(Alias.Kind.ANONYMOUS, found);
        if (adopted > 0) bell.ringAfterCommit();
    }

    private int adopt(Alias.Kind kind, Map<Alias, LeadId> found) {
        var names = found.keySet().stream().filter(a -> a.kind() == kind).toList();
        if (names.isEmpty()) return 0;
        return jdbc.sql("""
                        update activity a set lead = found.lead, state = 'PENDING'
                        from unnest(:names, :leads) as found (name, lead)
                        where a.state = 'ANONYMOUS' and a.%s = found.name""".formatted(COLUMNS.get(kind)))
                .param("names", names.stream().map(Alias::value).toArray(String[]::new))
                .param(
                        "leads",
                        names.stream()
                                .map(found::get)
                                .mapToLong(lead -> lead == null ? 0 : lead.value())
                                .toArray())
                .update();
    }
}
