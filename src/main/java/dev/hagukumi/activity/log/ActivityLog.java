package dev.hagukumi.activity.log;

import dev.hagukumi.activity.Activities;
import dev.hagukumi.activity.Activity;
import dev.hagukumi.activity.ActivityType;
import dev.hagukumi.activity.NewActivity;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.platform.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The front door to the log for our own modules. */
@Component
@Transactional
public class ActivityLog implements Activities {
    /** Begins the names of our own modules' activities, so that nobody outside can take one beforehand. */
    public static final String OUR_OWN = "hagukumi:";

    private final AppendActivities append;
    private final ReadActivities read;
    private final JdbcClient jdbc;
    private final Clock clock;

    ActivityLog(AppendActivities append, ReadActivities read, JdbcClient jdbc, Clock clock) {
        this.append = append;
        this.read = read;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void record(List<NewActivity> activities) {
        append.append(activities.stream().map(ActivityLog::entry).toList(), clock.now(), false);
    }

    @Override
    public Page<Activity> of(LeadId lead, Pageable page) {
        var activities = jdbc.sql("select " + ReadActivities.COLUMNS + " from activity where lead = :lead"
                        + " order by at desc, id desc limit :size offset :offset")
                .param("lead", lead.value())
                .param("size", page.isPaged() ? page.getPageSize() : Integer.MAX_VALUE)
                .param("offset", page.isPaged() ? page.getOffset() : 0)
                .query(read)
                .list();
        long all = jdbc.sql("select count(*) from activity where lead = :lead")
                .param("lead", lead.value())
                .query(Long.class)
                .single();
        return new PageImpl<>(activities, page, all);
    }

    @Override
    public Set<LeadId> whoReactedToMails(Collection<LeadId> leads) {
        return jdbc.sql("""
                        select mine.lead from unnest(:leads) as mine (lead) where exists (
                            select from activity a
                            where a.lead = mine.lead and a.type = any(:types) and a.machine is null)""")
                .param("leads", leads.stream().mapToLong(LeadId::value).toArray())
                .param("types", new String[] {ActivityType.MAIL_CLICKED.name(), ActivityType.MAIL_REPLIED.name()})
                .query((row, number) -> new LeadId(row.getLong("lead")))
                .set();
    }

    private static Entry entry(NewActivity activity) {
        return new Entry(
                OUR_OWN + activity.messageId(),
                activity.lead(),
                null,
                null,
                activity.type(),
                activity.at(),
                activity.properties(),
                activity.machine());
    }
}
