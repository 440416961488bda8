package dev.hagukumi.scenario.batch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutorContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;

/**
 * Jobs of many instances in one command and so in one transaction, which is the largest gain of all. A step that a timer leads to
 * is run at once, before its job was ever written. Where anything fails nothing has happened: all effects are rows.
 */
public class JobBatch extends JobExecutorContext implements Command<@Nullable Void> {
    /** A model that turns in circles without waiting gives way to the others after this many steps. */
    private static final int MOST_STEPS_PER_JOB = 20;

    private final List<String> jobs;
    private final Deque<JobEntity> following = new ArrayDeque<>();
    private int stepsLeft;

    public JobBatch(List<String> jobs) {
        this.jobs = jobs;
        this.stepsLeft = jobs.size() * MOST_STEPS_PER_JOB;
    }

    @Override
    public @Nullable Void execute(CommandContext command) {
        Context.setJobExecutorContext(this);
        try {
            var instances = Instances.ofThisCommand();
            instances.readOf(jobs);
            for (var job : jobs) if (!instances.removed(job)) run(job, command);
            for (var job = following.poll(); job != null; job = following.poll())
                if (!command.getDbEntityManager().isDeleted(job)) run(job.getId(), command);
            return null;
        } finally {
            Context.removeJobExecutorContext();
        }
    }

    private static void run(String job, CommandContext command) {
        new ExecuteJobsCmd(job, new JobFailureCollector(job)).execute(command);
    }

    /** Whether this batch runs the job too, which follows from one of its own and is due. */
    boolean takesOn(JobEntity job) {
        if (job.isSuspended() || !job.isExclusive() || !isExecutingExclusiveJob() || stepsLeft-- <= 0) return false;
        following.add(job);
        return true;
    }
}
