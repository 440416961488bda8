package dev.hagukumi.scoring.ledger;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.LeadProfile;
import dev.hagukumi.scoring.ledger.LeadBook.Earned;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the ledger already knows about a batch, asked in sets; the cost does not grow with a lead's history. */
@Component
class PastAwards {
    private final JdbcClient jdbc;

    PastAwards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which of these earnings were earned before. */
    Set<Earned> earned(List<Earnings> earnings) {
        var earned = new HashSet<Earned>();
        jdbc.sql("select activity, code from award where activity = any(?)")
                .param(earnings.stream().mapToLong(each -> each.activity().id()).toArray())
                .query(row -> {
                    earned.add(new Earned.ByActivity(row.getLong("activity"), row.getString("code")));
                });
        var objects = earnings.stream()
                .flatMap(each -> each.grants().stream()
                        .flatMap(grant -> Earned.once(each.activity().lead(), grant).stream()))
                .distinct()
                .toList();
        jdbc.sql("""
                        select lead, code, object
                          from unnest(?::bigint[], ?::text[], ?::text[]) as asked(lead, code, object)
                               join award using (lead, code, object)
                        """)
                .param(objects.stream().mapToLong(each -> each.lead().value()).toArray())
                .param(objects.stream().map(Earned.Once::code).toArray(String[]::new))
                .param(objects.stream().map(Earned.Once::object).toArray(String[]::new))
                .query(row -> {
                    earned.add(new Earned.Once(
                            new LeadId(row.getLong("lead")), row.getString("code"), row.getString("object")));
                });
        return earned;
    }

    /** Engagement points taken since the lead was recycled or lost. */
    Map<LeadId, Integer> sinceReturn(Collection<LeadProfile> leads) {
        var returned = leads.stream()
                .filter(lead -> LeadBook.RETURNED.contains(lead.stage()))
                .toList();
        var sums = new HashMap<LeadId, Integer>();
        if (returned.isEmpty()) return sums;
        jdbc.sql("""
                        select lead, sum(points) as points
                          from unnest(?::bigint[], ?::timestamptz[]) as back(lead, since) join award using (lead)
                         where score = 'engagement' and at >= since
                         group by lead
                        """)
                .param(returned.stream().mapToLong(lead -> lead.id().value()).toArray())
                .param(returned.stream()
                        .map(lead -> lead.stageSince().toString())
                        .toArray(String[]::new))
                .query(row -> {
                    sums.put(new LeadId(row.getLong("lead")), row.getInt("points"));
                });
        return sums;
    }
}
