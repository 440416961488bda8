package dev.hagukumi.activity.pipeline;

import dev.hagukumi.activity.Activity;
import dev.hagukumi.activity.log.ReadActivities;
import dev.hagukumi.lead.LeadId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits to be worked off, in order; parked leads' activities are left out. */
@Component
class PendingActivities {
    private static final String NOT_PARKED =
            "a.state = 'PENDING' and not exists (select from parked_lead p where p.lead = a.lead)";

    /** Leads who did something just now, with all that is before it in their line; everybody only where there are none. */
    private static final String OF_SHARDS = """
            select waiting.* from unnest(:shards::int[]) as claimed (shard) cross join lateral (
                with urgent as (
                    select distinct lead from (
                        select a.lead from activity a
                        where a.shard = claimed.shard and %2$s and not a.imported order by a.id limit :most
                    ) first)
                select %1$s from activity a
                where a.shard = claimed.shard and %2$s
                    and (a.lead in (select lead from urgent) or not exists (select from urgent))
                order by a.id limit :most) waiting
            order by waiting.id""".formatted(ReadActivities.COLUMNS, NOT_PARKED);

    private final JdbcClient jdbc;
    private final ReadActivities read;

    PendingActivities(JdbcClient jdbc, ReadActivities read) {
        this.jdbc = jdbc;
        this.read = read;
    }

    /** Of each shard the same share of so many. */
    List<Activity> ofShards(List<Integer> shards, int most) {
        return jdbc.sql(OF_SHARDS)
                .param("shards", shards.toArray(Integer[]::new))
                .param("most", most / shards.size())
                .query(read)
                .list();
    }

    List<Activity> ofLead(LeadId lead, int most) {
        return jdbc.sql("select " + ReadActivities.COLUMNS
                        + " from activity a where a.shard = :shard and a.lead = :lead and " + NOT_PARKED
                        + " order by a.id limit :most")
                .param("shard", Shards.of(lead))
                .param("lead", lead.value())
                .param("most", most)
                .query(read)
                .list();
    }

    boolean any() {
        return jdbc.sql("select exists (select from activity a where " + NOT_PARKED + ")")
                .query(Boolean.class)
                .single();
    }

    /** How many wait, counted up to this many. */
    int count(int most) {
        return jdbc.sql("select count(*) from (select from activity a where " + NOT_PARKED + " limit :most) waiting")
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    /** A mark on each row and no high-water mark: rows are committed out of order. */
    void done(List<Activity> activities) {
        jdbc.sql("update activity set state = 'DONE' where id = any(:ids)")
                .param("ids", activities.stream().mapToLong(Activity::id).toArray())
                .update();
    }
}
