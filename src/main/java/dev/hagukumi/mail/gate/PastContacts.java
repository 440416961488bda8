package dev.hagukumi.mail.gate;

import dev.hagukumi.lead.LeadId;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What else of ours reached the leads, or is about to. A mail in doubt may have reached its reader, so it counts. */
@Component
class PastContacts {
    /** Longer than a week in any zone. */
    private static final Duration WEEK = Duration.ofDays(9);

    private final JdbcClient jdbc;

    PastContacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many mails count on which day of a lead's calendar. */
    Map<LeadId, Map<LocalDate, Integer>> counted(List<Candidate> mails, Instant now) {
        var counted = new HashMap<LeadId, Map<LocalDate, Integer>>();
        jdbc.sql("""
                        select lead, counts_on, count(*) as mails from delivery
                        where lead = any(:leads) and counts_on >= :since and id <> all(:mails)
                        group by lead, counts_on
                        """)
                .param("leads", leads(mails))
                .param("mails", deliveries(mails))
                .param(
                        "since",
                        Date.valueOf(now.minus(WEEK).atOffset(ZoneOffset.UTC).toLocalDate()))
                .query(row -> {
                    counted.computeIfAbsent(new LeadId(row.getLong("lead")), lead -> new HashMap<>())
                            .put(row.getObject("counts_on", LocalDate.class), row.getInt("mails"));
                });
        return counted;
    }

    /** Priorities of the marketing mails that could go now too. Lead by lead, for the index of what is due holds everybody's. */
    Map<LeadId, List<Integer>> waiting(List<Candidate> mails, Instant now) {
        var waiting = new HashMap<LeadId, List<Integer>>();
        jdbc.sql("""
                        select mine.lead, other.priority from unnest(:leads) as mine (lead) cross join lateral (
                            select d.* from delivery d where d.lead = mine.lead offset 0) other
                        where other.id <> all(:mails) and other.state in ('QUEUED', 'RETRY')
                          and other.due_at <= :now and other.purpose = 'MARKETING'
                        """)
                .param("leads", leads(mails))
                .param("mails", deliveries(mails))
                .param("now", Timestamp.from(now))
                .query(row -> {
                    waiting.computeIfAbsent(new LeadId(row.getLong("lead")), lead -> new ArrayList<>())
                            .add(row.getInt("priority"));
                });
        return waiting;
    }

    /**
     * When a lead was sent the content of a mail: the same text, or another language of the same mail. A mail that still counts
     * when it is withheld was in doubt, and may have arrived.
     */
    Map<Long, Instant> seen(List<Candidate> mails) {
        var seen = new HashMap<Long, Instant>();
        jdbc.sql("""
                        select mine.id, max(coalesce(past.sent_at, past.dispatch_started_at, past.queued_at)) as at
                        from delivery mine
                        join mail_template mail on mail.id = mine.template
                        join delivery past on past.lead = mine.lead and past.id <> mine.id
                             and (past.state in ('SENDING', 'SENT', 'IN_DOUBT')
                                  or past.state in ('CLAIMED', 'WITHHELD') and past.counts_on is not null)
                        join mail_template other on other.id = past.template
                             and (other.sha = mail.sha or other.edition = mail.edition and other.name = mail.name)
                        where mine.id = any(:mails)
                        group by mine.id
                        """).param("mails", deliveries(mails)).query(row -> {
            seen.put(row.getLong("id"), row.getTimestamp("at").toInstant());
        });
        return seen;
    }

    private static long[] leads(List<Candidate> mails) {
        return mails.stream().mapToLong(mail -> mail.lead().value()).toArray();
    }

    private static long[] deliveries(List<Candidate> mails) {
        return mails.stream().mapToLong(Candidate::delivery).toArray();
    }
}
