package dev.hagukumi.activity.pipeline;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.platform.database.Lock;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * All leads in 64 shards. Who works on a shard holds its lock until the end of the transaction, so that the activities of one
 * lead are worked off one batch after the other, on however many nodes.
 */
@Component
class Shards {
    static final int COUNT = 64;

    /** So few that eight workers still find some. */
    private static final int AT_ONCE = 8;

    private final JdbcClient jdbc;

    Shards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static int of(LeadId lead) {
        return (int) (lead.value() % COUNT);
    }

    /**
     * Claims shards that have something to work off and that nobody works on, those where nothing but imports waits last. Some at
     * once: with little to do in each, a batch from one alone would cost nearly as much as a full one.
     */
    List<Integer> claim() {
        followIndexes();
        var live = claim("and not a.imported");
        return live.isEmpty() ? claim("") : live;
    }

    /** Idle shards are not locked. */
    private List<Integer> claim(String which) {
        return jdbc.sql("""
                        select shard from (select (number + :start) %% %1$d as shard from generate_series(0, %1$d - 1) number) shards
                        where case
                            when (
                                select a.id from activity a
                                where a.state = 'PENDING' and a.shard = shards.shard %2$s
                                    and not exists (select from parked_lead p where p.lead = a.lead)
                                order by a.id limit 1
                            ) is not null then pg_try_advisory_xact_lock(:locks, shards.shard)
                            else false
                        end
                        limit %3$d""".formatted(COUNT, which, AT_ONCE))
                .param("start", ThreadLocalRandom.current().nextInt(COUNT))
                .param("locks", Lock.SHARD_OF_LEADS.key())
                .query(Integer.class)
                .list();
    }

    /** Waits for the shard's lock. */
    void lock(int shard) {
        followIndexes();
        jdbc.sql("select pg_advisory_xact_lock(:locks, :shard)::text")
                .param("locks", Lock.SHARD_OF_LEADS.key())
                .param("shard", shard)
                .query(String.class)
                .single();
    }

    private void followIndexes() {
        jdbc.sql("select follow_indexes()").query(String.class).single();
    }

    /** Waits until nobody works on any shard. */
    void lockAll() {
        jdbc.sql("select pg_advisory_xact_lock(:locks, shard)::text from generate_series(0, :last) shard")
                .param("locks", Lock.SHARD_OF_LEADS.key())
                .param("last", COUNT - 1)
                .query(String.class)
                .list();
    }
}
