package dev.hagukumi.scenario.engine.jobs;

import dev.hagukumi.platform.database.Lock;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Takes due jobs with the engine's own locks, in one statement where the engine reads them and writes each. Steps that somebody
 * waits for go before timers, which may be many. Nodes take turns, so that exclusive jobs of one instance never go to two. What is
 * due is due by the business clock; locks are held by the database's, which all nodes share and nobody moves.
 */
class TakeDueJobs implements Command<AcquiredJobs> {
    /**
     * For this transaction, so that the index is followed from the job that is due first, and never all are read that are due. A
     * turn takes milliseconds: of a node that falls silent in the middle of it the database takes it back, while others wait.
     */
    static final String TAKE_TURN = """
            select set_config('idle_in_transaction_session_timeout', '3s', true), set_config('lock_timeout', '10s', true),
                pg_advisory_xact_lock(?, 0)::text, follow_indexes(), set_config('enable_sort', 'off', true)""";

    private static final String TAKE = """
            update act_ru_job set rev_ = rev_ + 1, lock_owner_ = ?,
                lock_exp_time_ = statement_timestamp()::timestamp + make_interval(secs => ?)
            where id_ = any(array(
                select due.id_ from act_ru_job due
                where due.suspension_state_ = 1 and due.retries_ > 0 and due.duedate_ <= ? and %1$s
                    and (due.lock_owner_ is null or due.lock_exp_time_ < statement_timestamp()::timestamp)
                    and (not due.exclusive_ or (
                        select other.id_ from act_ru_job other
                        where other.process_instance_id_ = due.process_instance_id_ and other.exclusive_
                            and other.lock_owner_ is not null and other.lock_exp_time_ >= statement_timestamp()::timestamp
                        limit 1) is null)
                order by %2$s due.duedate_ limit %3$d for update of due skip locked))
            returning id_, process_instance_id_, exclusive_, duedate_""";

    private final JdbcTemplate jdbc;
    private final JobExecutor executor;
    private final int most;

    TakeDueJobs(JdbcTemplate jdbc, JobExecutor executor, int most) {
        this.jdbc = jdbc;
        this.executor = executor;
        this.most = most;
    }

    private record Taken(String job, String instance, boolean exclusive, Timestamp due) {}

    @Override
    public AcquiredJobs execute(CommandContext command) {
        jdbc.queryForMap(TAKE_TURN, Lock.TURN_OF_JOBS.key());
        var taken = new ArrayList<>(take(steps(most)));
        if (taken.size() < most) taken.addAll(take(timers(most - taken.size())));
        return grouped(taken);
    }

    static String steps(int limit) {
        return TAKE.formatted("due.type_ = 'message'", "due.priority_ desc,", limit);
    }

    static String timers(int limit) {
        return TAKE.formatted("due.type_ <> 'message' and " + NoTimerOvertakesItsLead.CONDITION, "", limit);
    }

    private List<Taken> take(String statement) {
        var taken = jdbc.query(
                statement,
                (row, n) -> new Taken(row.getString(1), row.getString(2), row.getBoolean(3), row.getTimestamp(4)),
                executor.getLockOwner(),
                executor.getLockTimeInMillis() / 1000.0,
                new Timestamp(ClockUtil.getCurrentTime().getTime()));
        taken.sort(Comparator.comparing(Taken::due).thenComparing(Taken::job));
        return taken;
    }

    /** Exclusive jobs of one instance stay together and run one after the other. */
    private AcquiredJobs grouped(List<Taken> taken) {
        var jobs = new AcquiredJobs(most);
        var together = new HashMap<String, List<String>>();
        for (var job : taken)
            if (!job.exclusive() || job.instance() == null) jobs.addJobIdBatch(job.job());
            else
                together.computeIfAbsent(job.instance(), instance -> new ArrayList<>())
                        .add(job.job());
        together.values().forEach(jobs::addJobIdBatch);
        return jobs;
    }
}
