package dev.hagukumi.bench.engine;

import java.util.concurrent.locks.LockSupport;

/** Many timers that fall due within the same minute, until their mails stand in the outbox. */
final class Herd {
    private static final long A_MOMENT = 200_000_000; // ns
    private static final String DUE = """
            update %s t set duedate_ = now() - interval '1 minute' + random() * interval '1 minute'
            from act_ru_execution i
            where i.id_ = t.process_instance_id_ and i.business_key_ is not null
              and i.business_key_::bigint between ? and ?""";
    private static final String ARRIVED = """
            select count(distinct w.proc_inst_id_) from act_ru_execution w join act_ru_execution i on i.id_ = w.proc_inst_id_
            where w.act_id_ = '%s' and i.business_key_::bigint between ? and ?""".formatted(FollowUp.SECOND_WAIT);

    private Herd() {}

    /** What came of it. */
    record Drained(long mails, double seconds) {
        double rate() {
            return mails / seconds;
        }
    }

    /** They sleep already; now their time has come. Nobody takes jobs yet. */
    static void makeDue(Contestant contestant, long firstLead, long count) {
        var due =
                contestant.jdbc().update(DUE.formatted(contestant.tables().timers()), firstLead, firstLead + count - 1);
        if (due != count) throw new IllegalStateException(due + " timers instead of " + count);
        contestant.jdbc().execute("vacuum analyze " + contestant.tables().timers());
    }

    static Drained drain(Contestant contestant, long firstLead, long count, long limitSeconds) {
        var before = contestant.mails();
        var begin = System.nanoTime();
        contestant.ask("resume");
        var drained = await(contestant, before, count, begin, limitSeconds);
        contestant.ask("pause");
        if (drained.mails() == count) {
            var arrived = contestant.jdbc().queryForObject(ARRIVED, Long.class, firstLead, firstLead + count - 1);
            if (arrived == null || arrived != count)
                throw new IllegalStateException("only " + arrived + " of " + count + " are at the second wait");
        }
        return drained;
    }

    static Drained await(Contestant contestant, long mailsBefore, long count, long begin, long limitSeconds) {
        while (true) {
            var mails = contestant.mails() - mailsBefore;
            var seconds = (System.nanoTime() - begin) / 1e9;
            if (mails >= count || seconds >= limitSeconds) return new Drained(mails, seconds);
            LockSupport.parkNanos(A_MOMENT);
        }
    }
}
