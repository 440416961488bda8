package dev.hagukumi.scoring.ledger;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.LeadProfile;
import dev.hagukumi.scoring.rulebook.Grant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the ledger already knows about a batch, asked in sets; the cost does not grow with a lead's history. */
@Component
class PastAwards {
    private final JdbcClient jdbc;

    PastAwards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the open pages of these leads say of what they earn now. */
    Past of(List<Earnings> earnings, Map<LeadId, KeptTrail> trails) {
        var past = new Past();
        jdbc.sql("""
                        select activity, code
                          from unnest(?::bigint[], ?::int[]) as asked(activity, page) join award using (activity, page)
                        """)
                .param(earnings.stream().mapToLong(each -> each.activity().id()).toArray())
                .param(earnings.stream()
                        .mapToInt(each -> page(trails, each.activity().lead()))
                        .toArray())
                .query(row -> {
                    past.earned(new Past.ByActivity(row.getLong("activity"), row.getString("code")));
                });
        earnedOnce(earnings, trails, past);
        givenSoFar(earnings, trails, past);
        return past;
    }

    private void earnedOnce(List<Earnings> earnings, Map<LeadId, KeptTrail> trails, Past past) {
        var objects = earnings.stream()
                .flatMap(each -> each.grants().stream()
                        .flatMap(grant -> Past.once(each.activity().lead(), grant).stream()))
                .distinct()
                .toList();
        jdbc.sql("""
                        select lead, code, object
                          from unnest(?::bigint[], ?::text[], ?::text[], ?::int[]) as asked(lead, code, object, page)
                               join award using (lead, code, object, page)
                        """)
                .param(objects.stream().mapToLong(each -> each.lead().value()).toArray())
                .param(objects.stream().map(Past.Once::code).toArray(String[]::new))
                .param(objects.stream().map(Past.Once::object).toArray(String[]::new))
                .param(objects.stream()
                        .mapToInt(each -> page(trails, each.lead()))
                        .toArray())
                .query(row -> {
                    past.earned(new Past.Once(
                            new LeadId(row.getLong("lead")), row.getString("code"), row.getString("object")));
                });
    }

    private void givenSoFar(List<Earnings> earnings, Map<LeadId, KeptTrail> trails, Past past) {
        var wholes = earnings.stream()
                .flatMap(each -> each.grants().stream()
                        .filter(Grant::whole)
                        .map(grant -> new Past.Whole(each.activity().lead(), grant.code())))
                .distinct()
                .toList();
        if (wholes.isEmpty()) return;
        jdbc.sql("""
                        select lead, code, sum(points) as points
                          from unnest(?::bigint[], ?::text[], ?::int[]) as asked(lead, code, page) join award using (lead, code, page)
                         group by lead, code
                        """)
                .param(wholes.stream().mapToLong(each -> each.lead().value()).toArray())
                .param(wholes.stream().map(Past.Whole::code).toArray(String[]::new))
                .param(wholes.stream()
                        .mapToInt(each -> page(trails, each.lead()))
                        .toArray())
                .query(row -> {
                    past.given(
                            new Past.Whole(new LeadId(row.getLong("lead")), row.getString("code")),
                            row.getInt("points"));
                });
    }

    /** Engagement points taken since the lead was recycled or lost. */
    Map<LeadId, Integer> sinceReturn(Collection<LeadProfile> leads, Map<LeadId, KeptTrail> trails) {
        var returned = leads.stream().filter(lead -> lead.stage().hasReturned()).toList();
        var sums = new HashMap<LeadId, Integer>();
        if (returned.isEmpty()) return sums;
        jdbc.sql("""
                        select lead, sum(points) as points
                          from unnest(?::bigint[], ?::timestamptz[], ?::int[]) as back(lead, since, page) join award using (lead, page)
                         where score = 'engagement' and at >= since
                         group by lead
                        """)
                .param(returned.stream().mapToLong(lead -> lead.id().value()).toArray())
                .param(returned.stream()
                        .map(lead -> lead.stageSince().toString())
                        .toArray(String[]::new))
                .param(returned.stream()
                        .mapToInt(lead -> page(trails, lead.id()))
                        .toArray())
                .query(row -> {
                    sums.put(new LeadId(row.getLong("lead")), row.getInt("points"));
                });
        return sums;
    }

    private static int page(Map<LeadId, KeptTrail> trails, LeadId lead) {
        var trail = trails.get(lead);
        return trail == null ? 0 : trail.page();
    }
}
