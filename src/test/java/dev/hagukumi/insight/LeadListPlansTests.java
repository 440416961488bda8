package dev.hagukumi.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.insight.LeadList.Line;
import dev.hagukumi.insight.LeadList.Order;
import dev.hagukumi.insight.LeadList.Wanted;
import dev.hagukumi.lead.LifecycleStage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** With many leads no page reads all of them. What is filled in is taken back with the transaction. */
@HagukumiTest
@Transactional
class LeadListPlansTests {
    private static final int MANY = 30_000;

    @Autowired
    LeadList list;

    @Autowired
    JdbcTemplate jdbc;

    /** Filled in once: the pages of a list, what is rare, and whether the two ways to read an order lead to the same list. */
    @Test
    void withManyLeadsNoPageReadsAllOfThem() {
        manyLeads();
        var engaged = new Wanted("", Set.of(LifecycleStage.ENGAGED), null, null, "");
        for (var order : Order.values()) {
            assertThat(readBy(() -> list.find(engaged, order, null, 51)))
                    .as("a page by " + order)
                    .isLessThan(MANY);
            assertThat(all(engaged, order)).as("all by " + order).hasSizeGreaterThanOrEqualTo(MANY - MANY / 5000);
        }
        for (var rare : List.of("まちまち商会2999", "花29123", "many-777@plans", "会2345")) {
            var wanted = new Wanted(rare, Set.of(), null, null, "");
            assertThat(list.count(wanted)).as(rare).isBetween(1L, 200L);
            assertThat(readBy(() -> list.find(wanted, Order.ENGAGEMENT, null, 51)))
                    .as(rare)
                    .isLessThan(MANY);
        }
    }

    private Set<Long> all(Wanted wanted, Order order) {
        var seen = new HashSet<Long>();
        @Nullable String after = null;
        while (true) {
            var part = list.find(wanted, order, after, 5_000);
            part.stream()
                    .map(Line::id)
                    .forEach(id -> assertThat(seen.add(id.value())).isTrue());
            if (part.size() < 5_000) return seen;
            after = part.get(part.size() - 1).key();
        }
    }

    private void manyLeads() {
        jdbc.update("set local lock_timeout = '5min'");
        jdbc.update(
                "insert into company (name, created_at) select 'まちまち商会' || n, now() from generate_series(1, 3000) n");
        jdbc.update("""
                insert into lead (email, family_name, given_name, company, stage, stage_since, created_at)
                select 'many-' || n || '@plans.example', (array['田中', '佐藤', '鈴木', '高橋'])[n % 4 + 1], '花' || n,
                    (select id from company where name = 'まちまち商会' || (n % 3000 + 1)),
                    case when n % 5000 = 0 then 'SQL' else 'ENGAGED' end, now(), now()
                from generate_series(1, ?) n""", MANY);
        jdbc.update("""
                insert into score (lead, name, balance) select l.id, s, (l.id * 7919) % 90
                from lead l, unnest(array['engagement', 'web-interest']) s where l.email like '%@plans.example' and l.id % 3 > 0""");
        jdbc.update("""
                insert into trail (lead, last_reaction) select id, now() - (id % 1000) * interval '1 hour'
                from lead where email like '%@plans.example' and id % 2 = 0""");
        for (var table : new String[] {"company", "lead", "score", "trail"}) jdbc.execute("analyze " + table);
    }

    /** Rows of leads that were read one by one, with no index to say which. */
    private long readBy(Runnable page) {
        var before = read();
        page.run();
        return read() - before;
    }

    private long read() {
        var read = jdbc.queryForObject(
                "select sum(seq_tup_read) from pg_stat_xact_user_tables where relname in ('lead', 'company', 'score', 'trail')",
                Long.class);
        return read == null ? 0 : read;
    }
}
