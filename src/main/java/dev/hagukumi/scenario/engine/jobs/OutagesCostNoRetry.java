package dev.hagukumi.scenario.engine.jobs;

import dev.hagukumi.platform.database.Outage;
import org.camunda.bpm.engine.impl.cmd.JobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultFailedJobCommandFactory;
import org.jspecify.annotations.Nullable;

/** A job that failed because the database was away is free again as it was; all else costs a retry and ends as an incident. */
class OutagesCostNoRetry extends DefaultFailedJobCommandFactory {

    @Override
    public Command<Object> getCommand(String job, Throwable failure) {
        return Outage.is(failure) ? new GiveBack(job, failure) : super.getCommand(job, failure);
    }

    private static class GiveBack extends JobRetryCmd {
        GiveBack(String job, Throwable failure) {
            super(job, failure);
        }

        @Override
        @SuppressWarnings("NullAway") // null: nobody asks
        public @Nullable Object execute(CommandContext command) {
            var job = getJob();
            if (job == null) return null;
            job.unlock();
            notifyAcquisition(command);
            return null;
        }
    }
}
