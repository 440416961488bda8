package dev.hagukumi.scenario.engine.jobs;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobPriorityProvider;
import org.camunda.bpm.engine.impl.jobexecutor.JobDeclaration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;

/** Steps behind a task that somebody signed on has just answered go before all others, unless the model says otherwise. */
class WhoeverWaitsGoesFirst extends DefaultJobPriorityProvider {
    private static final long SOMEBODY_WAITS = 100;

    @Override
    protected @Nullable Long getSpecificPriority(
            ExecutionEntity execution, JobDeclaration<?, ?> job, String jobDefinition) {
        var said = super.getSpecificPriority(execution, job, jobDefinition);
        if (said != null) return said;
        return Context.getCommandContext().getAuthentication() == null ? null : SOMEBODY_WAITS;
    }
}
