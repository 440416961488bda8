package dev.hagukumi.scenario.engine;

import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/** Stops this node from taking jobs, and waits until it holds none. */
@Component
class PauseJobs {
    private static final long A_MOMENT = 2_000_000; // ns

    private final JobExecutor executor;
    private final ThreadPoolTaskExecutor workers;
    private final JdbcTemplate jdbc;
    private boolean paused;

    PauseJobs(
            JobExecutor executor, @Qualifier("camundaTaskExecutor") ThreadPoolTaskExecutor workers, JdbcTemplate jdbc) {
        this.executor = executor;
        this.workers = workers;
        this.jdbc = jdbc;
    }

    synchronized void pause() {
        if (!executor.isActive()) return;
        executor.shutdown();
        paused = true;
        while (workers.getActiveCount() > 0 || workers.getQueueSize() > 0) LockSupport.parkNanos(A_MOMENT);
        // Jobs that were taken but found no worker free would stay locked until the lock runs out.
        jdbc.update(
                "update act_ru_job set lock_owner_ = null, lock_exp_time_ = null where lock_owner_ = ?",
                executor.getLockOwner());
    }

    synchronized void resume() {
        if (paused) executor.start();
        paused = false;
    }
}
