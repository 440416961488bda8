package dev.hagukumi.scenario.batch;

import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.ProcessEventJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Spares the query for jobs that the engine makes for each subscription it deletes, where the batch has read that there is none;
 * and lets a batch take on what follows from its own jobs.
 */
class KnownJobs extends JobManager {
    private static final String LOCKED_UNTIL = "select statement_timestamp()::timestamp + make_interval(secs => ?)";

    private final JdbcTemplate jdbc;

    KnownJobs(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<JobEntity> findJobsByConfiguration(String type, String configuration, @Nullable String tenant) {
        if (ProcessEventJobHandler.TYPE.equals(type)
                && Instances.ofThisCommand().hasNoEventJob(configuration)) return List.of();
        return super.findJobsByConfiguration(type, configuration, tenant);
    }

    @Override
    public void insertJob(JobEntity job) {
        super.insertJob(job);
        Instances.ofThisCommand().created(job);
    }

    @Override
    protected void hintJobExecutor(JobEntity job) {
        var takenOn = Context.getJobExecutorContext() instanceof JobBatch batch
                && isJobDue(job)
                && areInSameProcessInstance(job, batch.getCurrentJob())
                && batch.takesOn(job);
        if (takenOn) return;
        super.hintJobExecutor(job);
        if (job.getLockExpirationTime() != null) job.setLockExpirationTime(byTheDatabasesClock());
    }

    /** The engine has just locked it by this node's clock, to run it at once; all other locks go by the database's. */
    private Timestamp byTheDatabasesClock() {
        var seconds = Context.getProcessEngineConfiguration().getJobExecutor().getLockTimeInMillis() / 1000.0;
        return Objects.requireNonNull(jdbc.queryForObject(LOCKED_UNTIL, Timestamp.class, seconds));
    }
}
