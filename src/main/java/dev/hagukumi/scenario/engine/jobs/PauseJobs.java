package dev.hagukumi.scenario.engine.jobs;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.stereotype.Component;

/** Stops this node from taking jobs, and waits until it holds none. */
@Component
public class PauseJobs {
    private final JobExecutor executor;
    private boolean paused;

    PauseJobs(JobExecutor executor) {
        this.executor = executor;
    }

    public synchronized void pause() {
        if (!executor.isActive()) return;
        executor.shutdown();
        paused = true;
    }

    public synchronized void resume() {
        if (paused) executor.start();
        paused = false;
    }
}
