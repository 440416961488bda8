package dev.hagukumi.scenario.engine.jobs;

import dev.hagukumi.platform.Loops;
import dev.hagukumi.platform.Loops.Loop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.JobAcquisitionContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobAcquisitionStrategy;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.SequentialJobAcquisitionRunnable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The engine's job executor, whose workers run up to a hundred of the jobs it took in one transaction. */
class BatchedJobExecutor extends JobExecutor {
    private static final Duration A_WHILE = Duration.ofSeconds(1);
    private static final long A_MOMENT = 2_000_000; // ns

    private final JdbcTemplate jdbc;
    private final JobSettings settings;
    private final Loops loops;
    private ThreadPoolExecutor workers;
    private volatile @Nullable Loop acquisition;

    BatchedJobExecutor(JdbcTemplate jdbc, JobSettings settings, Loops loops) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.loops = loops;
        this.workers = workers();
    }

    /** Who takes jobs waits until a worker is free: what is not taken can still be overtaken, or be taken by another node. */
    private ThreadPoolExecutor workers() {
        return new ThreadPoolExecutor(
                settings.workers(),
                settings.workers(),
                0,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                work -> new Thread(work, "jobs"),
                (work, pool) -> handOver(work, pool));
    }

    private static void handOver(Runnable work, ThreadPoolExecutor pool) {
        try {
            while (!pool.getQueue().offer(work, 1, TimeUnit.SECONDS)) {
                if (pool.isShutdown()) throw new RejectedExecutionException("this node is stopping");
                // One that an error ended is replaced by the pool, and here where even that failed.
                pool.prestartCoreThread();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    protected void ensureInitialization() {
        acquireJobsCmdFactory = most -> new TakeDueJobs(jdbc, this, most);
        acquireJobsRunnable = new TakeInBatches(this);
    }

    @Override
    public void start() {
        if (settings.workers() > 0) super.start();
    }

    @Override
    protected void startExecutingJobs() {
        workers = workers();
        startJobAcquisitionThread();
    }

    /** In a loop of the house: the engine's own thread ends with the first {@code Error}, and nobody hears of it. */
    @Override
    protected void startJobAcquisitionThread() {
        var taking = acquireJobsRunnable;
        if (acquisition == null) acquisition = loops.start("job-acquisition", Duration.ZERO, self -> taking.run());
    }

    @Override
    protected void stopJobAcquisitionThread() {
        var loop = acquisition;
        if (loop == null) return;
        loop.end();
        while (!loop.join(A_WHILE)) {
            // It ends as soon as a worker took what it has in hand.
        }
        acquisition = null;
    }

    /** Ends when the last worker has: what is in hand is finished, what was only taken is given back. */
    @Override
    protected void stopExecutingJobs() {
        isActive = false;
        stopJobAcquisitionThread();
        workers.shutdown();
        while (!workers.isTerminated()) LockSupport.parkNanos(A_MOMENT);
    }

    @Override
    public void executeJobs(List<String> jobs, ProcessEngineImpl engine) {
        workers.execute(getExecuteJobsRunnable(jobs, engine));
    }

    private void executeTogether(List<List<String>> groups, ProcessEngineImpl engine) {
        workers.execute(new RunJobs(groups, engine, jdbc));
    }

    private class TakeInBatches extends SequentialJobAcquisitionRunnable {
        TakeInBatches(JobExecutor executor) {
            super(executor);
        }

        @Override
        protected AcquiredJobs acquireJobs(
                JobAcquisitionContext context, JobAcquisitionStrategy strategy, ProcessEngineImpl engine) {
            var taken = super.acquireJobs(context, strategy, engine);
            var loop = acquisition;
            if (loop != null) loop.beat();
            return taken;
        }

        @Override
        protected void executeJobs(JobAcquisitionContext context, ProcessEngineImpl engine, AcquiredJobs taken) {
            var batch = new ArrayList<List<String>>();
            var size = 0;
            for (var group : taken.getJobIdBatches()) {
                batch.add(group);
                size += group.size();
                if (size < settings.batch()) continue;
                executeTogether(List.copyOf(batch), engine);
                batch.clear();
                size = 0;
            }
            if (!batch.isEmpty()) executeTogether(batch, engine);
        }
    }
}
