package dev.hagukumi.bench.scoring;

import dev.hagukumi.bench.Bench;

/** What an activity costs the pipeline where few leads are known, and where a million are, each with five activities behind it. */
final class FewAndManyLeads {
    private static final int FEW = 10_000;
    private static final int MANY = 1_000_000;
    private static final int ACTIVITIES = 50_000;
    private static final int STEP = 100_000;

    private final Bench bench;

    FewAndManyLeads(Bench bench) {
        this.bench = bench;
    }

    void run() throws Exception {
        var ours = Scored.start(bench, "sizes");
        var few = bench.options().scaled(FEW);
        var many = bench.options().scaled(MANY);
        seed(ours, 1, few);
        var number = 0L;
        drain(ours, number, few);
        for (var round = 0; round < bench.options().repeats(); round++) {
            number += ACTIVITIES;
            measured(few, drain(ours, number, few));
        }
        for (long from = few + 1L; from <= many; from += STEP) seed(ours, from, Math.min(many, from + STEP - 1));
        number += ACTIVITIES;
        drain(ours, number, many);
        for (var round = 0; round < bench.options().repeats(); round++) {
            number += ACTIVITIES;
            measured(many, drain(ours, number, many));
        }
        bench.report()
                .note("Cost per activity at %,d leads over %,d: %.2f"
                        .formatted(
                                many,
                                few,
                                bench.report().median(work(many), ScoringBenchmark.HAGUKUMI)
                                        / bench.report().median(work(few), ScoringBenchmark.HAGUKUMI)));
        ours.stop();
    }

    private static String work(int leads) {
        return "An activity at %,d leads".formatted(leads);
    }

    private void measured(int leads, double seconds) {
        bench.report().measured(work(leads), "ms", ScoringBenchmark.HAGUKUMI, 1_000 * seconds / ACTIVITIES);
    }

    private double drain(Scored ours, long first, int leads) throws InterruptedException {
        ours.jdbc().execute("vacuum analyze activity");
        ours.jdbc().update("""
                insert into activity (message_id, lead, type, at, received_at, properties, state)
                select 'n' || n, 1 + n * 7919 % ?::bigint,
                       (array['MailOpened', 'MailClicked', 'DocumentDownloaded', 'FormSubmitted', 'PageViewed'])[1 + n % 5],
                       now(), now(),
                       jsonb_build_object((array['mail', 'mail', 'document', 'form', 'path'])[1 + n % 5], '/products/' || n), 'PENDING'
                  from generate_series(?::bigint, ?::bigint) n
                """, leads, first + 1, first + ACTIVITIES);
        return ours.drained(System.nanoTime());
    }

    /** Five activities each, worked off, with the lines and sums they left. */
    private void seed(Scored ours, long first, long last) {
        ours.leads(first, last);
        var jdbc = ours.jdbc();
        jdbc.update("""
                insert into activity (message_id, lead, type, at, received_at, properties, state)
                select 's' || l || '-' || n, l, 'MailOpened', now() - n * interval '1 day', now() - n * interval '1 day',
                       jsonb_build_object('mail', 'm' || n), 'DONE'
                  from generate_series(?::bigint, ?::bigint) l, generate_series(1, 5) n
                """, first, last);
        jdbc.update("""
                insert into award (lead, score, code, object, reason, rule_set, activity, points, balance_after, at)
                select lead, 'engagement', 'mail-opened', properties ->> 'mail', 'Opened a mail',
                       'b461161b461161b461161b461161b461161b461161b461161b461161b461161b', id, 10, 50, received_at
                  from activity where lead between ? and ?
                """, first, last);
        jdbc.update(
                "insert into score (lead, name, balance) select l, 'engagement', 50 from generate_series(?::bigint, ?::bigint) l",
                first,
                last);
        jdbc.update(
                "insert into trail (lead, last_reaction) select l, now() from generate_series(?::bigint, ?::bigint) l",
                first,
                last);
        jdbc.execute("vacuum analyze lead, activity, award, score, trail");
        bench.report().say("%,d leads are there", last);
    }
}
