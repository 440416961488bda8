package dev.hagukumi.scenario.engine;

import dev.hagukumi.platform.Clock;
import dev.hagukumi.scenario.EngineTime;
import dev.hagukumi.scenario.engine.jobs.NoTimerOvertakesItsLead;
import dev.hagukumi.scenario.engine.jobs.PauseJobs;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobHelper;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Leads the engine along when business time is moved. No job may be in hand meanwhile; locks go by the database's clock and stay. */
@Component
class EngineClock implements EngineTime {
    private static final Logger LOG = LoggerFactory.getLogger(EngineClock.class);
    private static final String NEXT =
            "select duedate_ from act_ru_job where suspension_state_ = 1 and retries_ > 0 order by duedate_ limit 1";
    private static final String DUE = """
            select id_ from act_ru_job due
            where suspension_state_ = 1 and retries_ > 0 and duedate_ <= ?
              and (lock_exp_time_ is null or lock_exp_time_ < statement_timestamp()::timestamp)
              and %s
            order by duedate_, id_ limit 1""".formatted(NoTimerOvertakesItsLead.CONDITION);
    /** More failures in one run mean that not even the failure can be written down. */
    private static final int HOPELESS = 100;

    private final Clock clock;
    private final PauseJobs jobs;
    private final CommandExecutor commands;
    private final JdbcTemplate jdbc;

    EngineClock(Clock clock, PauseJobs jobs, CommandExecutor commands, JdbcTemplate jdbc) {
        this.clock = clock;
        this.jobs = jobs;
        this.commands = commands;
        this.jdbc = jdbc;
    }

    @Override
    public void pause() {
        jobs.pause();
    }

    @Override
    public void resume() {
        jobs.resume();
    }

    @Override
    public void follow() {
        ClockUtil.offset(clock.offset().toMillis());
    }

    @Override
    public int runDue() {
        var done = 0;
        var failedInARow = 0;
        for (var job = nextDueJob(); job.isPresent(); job = nextDueJob()) {
            if (run(job.get())) {
                done++;
                failedInARow = 0;
            } else if (++failedInARow > HOPELESS) {
                throw new IllegalStateException("Job " + job.get() + " keeps failing and stays due; look at the log.");
            }
        }
        return done;
    }

    private Optional<String> nextDueJob() {
        var now = new Timestamp(ClockUtil.getCurrentTime().getTime());
        return jdbc.queryForList(DUE, String.class, now).stream().findFirst();
    }

    /** As the job executor runs one: a failure costs a retry and ends as an incident. */
    private boolean run(String job) {
        try {
            ExecuteJobHelper.executeJob(job, commands);
            return true;
        } catch (RuntimeException e) {
            LOG.warn(
                    "Job {} failed; it is tried again later or shown as an incident in Cockpit: {}", job, e.toString());
            return false;
        }
    }

    @Override
    public Optional<Instant> nextDue() {
        return jdbc.queryForList(NEXT, Timestamp.class).stream().findFirst().map(Timestamp::toInstant);
    }
}
