package dev.hagukumi.scoring.ledger;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.scoring.Award;
import dev.hagukumi.scoring.Scores;
import dev.hagukumi.scoring.Scores.Warmth;
import dev.hagukumi.scoring.rulebook.RulesInForce;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads scores and ledger by SQL. */
@Component
class JdbcScores implements Scores {
    private final JdbcClient jdbc;
    private final LedgerTable table;
    private final TrailTable trails;
    private final RulesInForce rules;

    JdbcScores(JdbcClient jdbc, LedgerTable table, TrailTable trails, RulesInForce rules) {
        this.jdbc = jdbc;
        this.table = table;
        this.trails = trails;
        this.rules = rules;
    }

    @Override
    public Map<String, Integer> of(LeadId lead) {
        return of(List.of(lead)).getOrDefault(lead, Map.of());
    }

    @Override
    public Map<LeadId, Map<String, Integer>> of(Collection<LeadId> leads) {
        var balances = table.balances(leads);
        var scores = new HashMap<LeadId, Map<String, Integer>>();
        for (var lead : leads) {
            var named = new TreeMap<String, Integer>();
            rules.current().scores().forEach(score -> named.put(score, 0));
            named.putAll(balances.getOrDefault(lead, Map.of()));
            scores.put(lead, named);
        }
        return scores;
    }

    @Override
    public Map<LeadId, Warmth> warmth(Collection<LeadId> leads) {
        var ruleSet = rules.current();
        var silent = trails.silent(leads);
        var warmth = new HashMap<LeadId, Warmth>();
        of(leads)
                .forEach((lead, named) -> warmth.put(
                        lead,
                        new Warmth(
                                named,
                                ruleSet.rank(named.getOrDefault("engagement", 0), silent.contains(lead)),
                                ruleSet.grade(named.getOrDefault("fit", 0)),
                                silent.contains(lead))));
        return warmth;
    }

    @Override
    public Page<Award> awards(LeadId lead, Pageable page) {
        var limit = page.isPaged() ? page.getPageSize() : Integer.MAX_VALUE;
        var offset = page.isPaged() ? page.getOffset() : 0;
        var rows = jdbc.sql("select * from award where lead = ? order by id desc limit ? offset ?")
                .params(lead.value(), limit, offset)
                .query(LedgerTable::award)
                .list();
        var total = jdbc.sql("select count(*) from award where lead = ?")
                .param(lead.value())
                .query(Long.class)
                .single();
        return new PageImpl<>(rows, page, total);
    }

    @Override
    public List<LeadId> unbalanced() {
        return jdbc.sql("""
                        select distinct lead
                          from (select lead, score as name, sum(points) as points from award group by lead, score) as ledger
                               full join score using (lead, name)
                         where coalesce(points, 0) <> coalesce(balance, 0)
                         order by lead
                        """)
                .query((row, number) -> new LeadId(row.getLong("lead")))
                .list();
    }
}
