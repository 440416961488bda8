package dev.hagukumi.scenario.batch;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.jobexecutor.ProcessEventJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.util.BitMaskUtil;

/**
 * The instances that an engine command works on, with all their rows: read with a handful of queries for the whole batch, where
 * the engine would ask about nine times for each instance.
 */
public class Instances implements Session {
    private final DbEntityManager rows;
    private final Set<String> read = new HashSet<>();
    private final Map<String, JobEntity> jobs = new HashMap<>();
    private final Set<String> subscriptions = new HashSet<>();
    private final Set<String> businessKeys = new HashSet<>();
    private final Set<String> withIncident = new HashSet<>();
    private boolean eventsAreJobs;

    Instances(DbEntityManager rows) {
        this.rows = rows;
    }

    /** Those of the engine command in which the caller runs. */
    public static Instances ofThisCommand() {
        return Context.getCommandContext().getSession(Instances.class);
    }

    /** Reads the instances these jobs belong to. Jobs that are gone by now are left out. */
    public void readOf(Collection<String> jobIds) {
        read(select("instancesOfJobs", jobIds));
    }

    /** Reads all rows of these instances, unless this command has touched them already. */
    public void read(Collection<String> instances) {
        var unread = instances.stream()
                .filter(id -> rows.getCachedEntity(ExecutionEntity.class, id) == null && read.add(id))
                .toList();
        if (unread.isEmpty()) return;
        List<ExecutionEntity> executions = select("executionsOfInstances", unread);
        List<EventSubscriptionEntity> waits = select("subscriptionsOfInstances", unread);
        List<JobEntity> due = select("jobsOfInstances", unread);
        List<VariableInstanceEntity> variables = select("variablesOfInstances", unread);
        withIncident.addAll(select("incidentsOfInstances", unread));
        due.forEach(job -> jobs.put(job.getId(), job));
        waits.forEach(wait -> subscriptions.add(wait.getId()));
        eventsAreJobs |= due.stream().anyMatch(job -> ProcessEventJobHandler.TYPE.equals(job.getJobHandlerType()));

        executions.forEach(Instances::startWithoutJobs);
        var waitsOf = of(waits, EventSubscriptionEntity::getProcessInstanceId);
        var jobsOf = of(due, JobEntity::getProcessInstanceId);
        var variablesOf = of(variables, VariableInstanceEntity::getProcessInstanceId);
        of(executions, ExecutionEntity::getProcessInstanceId)
                .forEach((id, tree) -> tree.stream()
                        .filter(ExecutionEntity::isProcessInstanceExecution)
                        .peek(instance -> businessKeys.add(instance.getBusinessKey()))
                        .forEach(instance -> restore(
                                instance,
                                tree,
                                waitsOf.getOrDefault(id, List.of()),
                                variablesOf.getOrDefault(id, List.of()),
                                jobsOf.getOrDefault(id, List.of()))));
    }

    /** Tasks, incidents and external tasks are rarer: the engine reads them where an execution's flags say that there are some. */
    @SuppressWarnings("NullAway") // null: not read
    private static void restore(
            ExecutionEntity instance,
            List<ExecutionEntity> tree,
            List<EventSubscriptionEntity> waits,
            List<VariableInstanceEntity> variables,
            List<JobEntity> jobs) {
        instance.restoreProcessInstance(tree, waits, variables, null, jobs, null, null);
    }

    /** The list of jobs begins empty and is filled by what was read; with the flag up it would be read again. */
    private static void startWithoutJobs(ExecutionEntity execution) {
        execution.setCachedEntityState(
                BitMaskUtil.setBit(execution.getCachedEntityStateRaw(), ExecutionEntity.JOBS_STATE_BIT, false));
    }

    private static <T> Map<String, List<T>> of(List<T> entities, Function<T, String> instance) {
        return entities.stream().collect(groupingBy(instance));
    }

    /** Whether this command has already removed the job, together with what it belonged to. */
    public boolean removed(String job) {
        var known = jobs.get(job);
        return known != null && rows.isDeleted(known);
    }

    /** Business keys of the instances that were read: the leads this command is about. */
    public Set<String> businessKeys() {
        return businessKeys;
    }

    void created(JobEntity job) {
        jobs.put(job.getId(), job);
        eventsAreJobs |= ProcessEventJobHandler.TYPE.equals(job.getJobHandlerType());
    }

    /** Whether it is known, without asking the database, that no incident stands for the job. */
    boolean hasNoIncident(String job) {
        return jobs.containsKey(job) && !withIncident.contains(job);
    }

    /** Whether it is known, without asking the database, that no job delivers this event later. */
    boolean hasNoEventJob(String subscription) {
        return !eventsAreJobs && subscriptions.contains(subscription);
    }

    @SuppressWarnings("unchecked")
    private <T> List<T> select(String statement, Collection<String> ids) {
        return rows.selectList(statement, (Object) ids.toArray(String[]::new));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
