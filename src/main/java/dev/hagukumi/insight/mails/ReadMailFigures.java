package dev.hagukumi.insight.mails;

import dev.hagukumi.insight.MailFigures;
import dev.hagukumi.scenario.ScenarioKey;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts mails by their send, and what people did with them by their activities; each mail counts once. */
@Component
class ReadMailFigures implements MailFigures {
    private static final String STEPS = """
            with mail as (
                select step, mail, count(*) filter (where state = 'SENT') as sent, 0 as withheld
                from delivery_view where state = 'SENT' and sent_at >= :since and scenario = :scenario group by step, mail
                union all
                select step, mail, 0, count(*)
                from delivery_view where state = 'WITHHELD' and queued_at >= :since and scenario = :scenario group by step, mail),
            reaction as (
                select properties ->> 'step' as step,
                    count(distinct (lead, properties ->> 'mail')) filter (where type = 'MailOpened') as opened,
                    count(distinct (lead, properties ->> 'mail')) filter (where type = 'MailClicked') as clicked,
                    count(distinct (lead, properties ->> 'mail')) filter (where type = 'MailReplied') as replied
                from activity_view
                where received_at >= :since and type in ('MailOpened', 'MailClicked', 'MailReplied') and machine is null
                  and properties ->> 'scenario' = :scenario
                group by 1)
            select m.step, min(m.mail) as mail, sum(m.sent) as sent, sum(m.withheld) as withheld,
                coalesce(max(r.opened), 0) as opened, coalesce(max(r.clicked), 0) as clicked, coalesce(max(r.replied), 0) as replied
            from mail m left join reaction r on r.step = m.step
            group by m.step order by m.step""";

    private final JdbcClient jdbc;

    ReadMailFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Step> of(ScenarioKey scenario, Instant since) {
        return jdbc.sql(STEPS)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("scenario", scenario.value())
                .query((row, n) -> new Step(
                        row.getString("step"),
                        row.getString("mail"),
                        row.getLong("sent"),
                        row.getLong("withheld"),
                        row.getLong("opened"),
                        row.getLong("clicked"),
                        row.getLong("replied")))
                .list();
    }

    @Override
    public Map<String, Long> sent(Instant since) {
        var sent = new HashMap<String, Long>();
        jdbc.sql(
                        "select scenario, count(*) from delivery_view where state = 'SENT' and sent_at >= :since group by scenario")
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    sent.put(row.getString(1), row.getLong(2));
                });
        return sent;
    }
}
