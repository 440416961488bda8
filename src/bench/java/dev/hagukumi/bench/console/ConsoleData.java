package dev.hagukumi.bench.console;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Leads and what happened with them over two years, written by SQL. */
final class ConsoleData {
    private static final int AT_ONCE = 100_000;

    private final JdbcTemplate jdbc;
    private final int leads;

    ConsoleData(JdbcTemplate jdbc, int leads) {
        this.jdbc = jdbc;
        this.leads = leads;
    }

    /** One of them. */
    int lead() {
        return leads / 2;
    }

    void fill() {
        companies();
        for (var first = 1; first <= leads; first += AT_ONCE) some(first, Math.min(first + AT_ONCE - 1, leads));
        jdbc.execute("select setval(pg_get_serial_sequence('lead', 'id'), (select max(id) from lead))");
        jdbc.execute("vacuum analyze");
    }

    private void companies() {
        jdbc.update(
                "insert into company (name, created_at) select 'サンプル工業' || g, now() from generate_series(1, ?) g",
                Math.max(1, leads / 10));
    }

    /** Of each lead: 20 activities, 4 awards, 2 scores, a scenario with ten steps, two mails. */
    private void some(int first, int last) {
        for (var sql : List.of(LEADS, SCORES, TRAILS, ACTIVITIES, AWARDS, ENROLMENTS, STEPS, MAILS, EXECUTIONS))
            jdbc.update(sql, first, last);
    }

    private static final String OF = " from generate_series(?::bigint, ?::bigint) g";

    private static final String LEADS = """
            insert into lead (id, email, family_name, given_name, company, stage, stage_since, locale, zone, created_at)
                overriding system value
            select g, 'lead' || g || '@example' || g % 5000 || '.co.jp',
                (array['田中', '佐藤', '鈴木', '高橋', '伊藤', '渡辺', '山本', '中村', '小林', '加藤'])[g % 10 + 1],
                (array['美咲', '健', '花子', '太郎', '陽菜', '翔', '結衣'])[g % 7 + 1] || g % 1000,
                1 + g % (select count(*) from company),
                case when g % 100 = 0 then 'MQL' when g % 3 = 0 then 'ENGAGED' else 'NEW' end,
                now() - g % 700 * interval '1 day', 'ja', 'Asia/Tokyo', now() - (random() * 700) * interval '1 day'""" + OF;

    private static final String SCORES = """
            insert into score (lead, name, balance)
            select g, s, (g * 7919 + length(s)) % 90""" + OF + ", unnest(array['engagement', 'web-interest']) s";

    private static final String TRAILS = """
            insert into trail (lead, last_reaction) select g, now() - g % 600 * interval '1 hour'""" + OF;

    private static final String ACTIVITIES = """
            insert into activity (message_id, lead, type, at, received_at, properties, state)
            select 'bench-' || g || '-' || n, g,
                (array['PageViewed', 'PageViewed', 'DocumentRequested', 'MailOpened', 'MailClicked'])[n % 5 + 1],
                now() - (20 - n) * interval '35 days' + g % 30 * interval '1 day',
                now() - (20 - n) * interval '35 days' + g % 30 * interval '1 day',
                '{"path": "/products", "scenario": "document-request", "step": "SendReminder"}', 'DONE'""" + OF + ", generate_series(1, 20) n";

    private static final String AWARDS = """
            insert into award (lead, score, code, reason, rule_set, activity, points, balance_after, at)
            select g, 'engagement', 'bench-' || n, 'Requested a document', 'bench', -(g * 4 + n), 10, 10 * n,
                now() - n * interval '30 days'""" + OF + ", generate_series(1, 4) n";

    private static final String ENROLMENTS = """
            insert into enrolment (lead_id, scenario, version, instance, started_at, ended_at, end_reason)
            select g, 'document-request', 1, 'bench-' || g, now() - g % 60 * interval '1 day',
                case when g % 5 > 0 then now() - g % 50 * interval '1 day' end, case when g % 5 > 0 then 'completed' end""" + OF;

    private static final String STEPS = """
            insert into journey_step (lead_id, scenario, version, instance, step, at)
            select g, 'document-request', 1, 'bench-' || g,
                (array['DocumentRequested', 'AwaitVisit', 'ThreeDaysPassed', 'SendReminder', 'Reminded'])[n % 5 + 1],
                now() - (10 - n) * interval '30 days'""" + OF + ", generate_series(1, 10) n";

    private static final String MAILS = """
            insert into delivery (lead, scenario, step, occurrence, mail, template, recipient, lead_values, purpose, priority, stream,
                message_id, return_token, reader_token, queued_at, expires_at, state, due_at, verdict, sent_at)
            select g, 'document-request', 'SendReminder', n, 'reminder', (select min(id) from mail_template),
                'lead' || g || '@example.co.jp', '{}', 'MARKETING', 5, 'nurturing', 'm-' || g || n, 'r-' || g || '-' || n,
                'o-' || g || '-' || n, now() - g % 300 * interval '1 day', now(),
                case when g % 20 = 0 then 'WITHHELD' else 'SENT' end, now(),
                case when g % 20 = 0 then 'withheld: the address is suppressed: unsubscribed' end,
                case when g % 20 > 0 then now() - g % 300 * interval '1 day' end""" + OF + ", generate_series(1, 2) n";

    /** Who has not ended waits in the engine, as its own rows say. */
    private static final String EXECUTIONS = """
            insert into act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, business_key_, proc_def_id_, act_id_,
                is_active_, is_concurrent_, is_scope_, is_event_scope_, suspension_state_, cached_ent_state_, sequence_counter_)
            select 'bench-' || g, 1, 'bench-' || g, 'bench-' || g, g::text,
                (select max(id_) from act_re_procdef where key_ = 'document-request'), 'AwaitVisit',
                true, false, true, false, 1, 0, 1""" + OF + " where g % 5 = 0";
}
