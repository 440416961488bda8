package dev.hagukumi.scenario.engine.jobs;

import dev.hagukumi.scenario.batch.JobBatch;
import java.util.List;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Runs jobs in one transaction. A batch that fails is halved until what fails stands alone, and that goes the engine's own way,
 * with retries and incidents: one bad lead harms itself only. Jobs of one group belong to one instance and are never parted.
 */
class RunJobs implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(RunJobs.class);

    private final List<List<String>> groups;
    private final ProcessEngineImpl engine;
    private final JobExecutor executor;
    private final JdbcTemplate jdbc;

    RunJobs(List<List<String>> groups, ProcessEngineImpl engine, JdbcTemplate jdbc) {
        this.groups = groups;
        this.engine = engine;
        this.jdbc = jdbc;
        this.executor = engine.getProcessEngineConfiguration().getJobExecutor();
    }

    @Override
    public void run() {
        run(groups);
        executor.jobWasAdded();
    }

    private void run(List<List<String>> some) {
        if (some.size() == 1 || !executor.isActive()) alone(some);
        else if (!together(some)) {
            var half = some.size() / 2;
            run(some.subList(0, half));
            run(some.subList(half, some.size()));
        }
    }

    private boolean together(List<List<String>> some) {
        var batch = new JobBatch(some.stream().flatMap(List::stream).toList());
        try {
            engine.getProcessEngineConfiguration()
                    .getCommandExecutorTxRequired()
                    .execute(command -> {
                        jdbc.queryForObject("select follow_indexes()", String.class);
                        return batch.execute(command);
                    });
            return true;
        } catch (RuntimeException | Error e) {
            LOG.debug("A batch of {} jobs failed and is tried again in halves.", some.size(), e);
            return false;
        }
    }

    /** As the engine runs them: each in a transaction of its own; given back where this node is stopping. */
    private void alone(List<List<String>> some) {
        for (var group : some) {
            try {
                executor.getExecuteJobsRunnable(group, engine).run();
            } catch (RuntimeException | Error e) {
                // The others of the batch are still to be run; these are free again when their lock is over.
                LOG.error("Jobs {} ended in an error that the engine does not know", group, e);
            }
        }
    }
}
