package dev.hagukumi.activity.pipeline;

import dev.hagukumi.activity.Activity;
import dev.hagukumi.activity.ParkedLeads;
import dev.hagukumi.activity.log.WorkBell;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.platform.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the leads whose activities could not be worked off. */
@Component
@Transactional
class Parking implements ParkedLeads {
    private static final Logger log = LoggerFactory.getLogger(Parking.class);

    private final JdbcClient jdbc;
    private final Shards shards;
    private final WorkBell bell;
    private final Clock clock;

    Parking(JdbcClient jdbc, Shards shards, WorkBell bell, Clock clock) {
        this.jdbc = jdbc;
        this.shards = shards;
        this.bell = bell;
        this.clock = clock;
    }

    /** Parks the activity's lead, unless another worker got the activity done meanwhile. Answers whether it is parked now. */
    boolean park(Activity activity, Throwable failure) {
        shards.lock(Shards.of(activity.lead()));
        int parked = jdbc.sql("""
                        insert into parked_lead (lead, activity, error, at)
                        select lead, id, :error, :at from activity where id = :activity and state = 'PENDING'
                        on conflict (lead) do nothing""")
                .param("activity", activity.id())
                .param("error", sentence(failure))
                .param("at", clock.now().atOffset(ZoneOffset.UTC))
                .update();
        if (parked > 0)
            log.error(
                    "Parked lead {} at activity {} ({}); once mended, POST /api/parked/{}/replay",
                    activity.lead(),
                    activity.id(),
                    activity.type(),
                    activity.lead(),
                    failure);
        return parked > 0;
    }

    @Override
    public Page<ParkedLead> list(Pageable page) {
        var parked = jdbc.sql(
                        "select lead, activity, error, at from parked_lead order by at, lead limit :size offset :offset")
                .param("size", page.isPaged() ? page.getPageSize() : Integer.MAX_VALUE)
                .param("offset", page.isPaged() ? page.getOffset() : 0)
                .query((row, number) -> new ParkedLead(
                        new LeadId(row.getLong("lead")),
                        row.getLong("activity"),
                        row.getString("error"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
        return new PageImpl<>(parked, page, count());
    }

    long count() {
        return jdbc.sql("select count(*) from parked_lead").query(Long.class).single();
    }

    @Override
    public boolean replay(LeadId lead) {
        int freed = jdbc.sql("delete from parked_lead where lead = :lead")
                .param("lead", lead.value())
                .update();
        bell.ringAfterCommit();
        return freed > 0;
    }

    private static String sentence(Throwable failure) {
        var text = new StringBuilder();
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (!text.isEmpty()) text.append(", because ");
            text.append(cause.getClass().getSimpleName()).append(": ").append(cause.getMessage());
        }
        // PostgreSQL keeps no U+0000 in texts.
        return text.substring(0, Math.min(text.length(), 2000)).replace('\u0000', '?');
    }
}
