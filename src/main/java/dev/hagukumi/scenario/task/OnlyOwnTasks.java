package dev.hagukumi.scenario.task;

import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Whoever may work on tasks of a scenario still works only on their own: those they have claimed, and those that wait for their
 * group and that nobody has claimed. The engine's authorizations know scenarios, not holders.
 */
class OnlyOwnTasks extends TenantCommandChecker {

    @Override
    public void checkTaskWork(TaskEntity task) {
        var answerer = Answerer.of(Context.getCommandContext().getAuthentication());
        if (answerer.mayActForOthers()) return;
        var holder = task.getAssignee();
        if (holder != null && !answerer.is(holder))
            throw answerer.refused("The task " + task.getId() + " is held by somebody else.");
        if (holder == null && !waitsFor(answerer, task))
            throw answerer.refused("The task " + task.getId() + " does not wait for you or a group of yours.");
    }

    private static boolean waitsFor(Answerer answerer, TaskEntity task) {
        return task.getCandidates().stream()
                .anyMatch(link -> answerer.is(link.getUserId())
                        || link.getGroupId() != null && answerer.groups().contains(link.getGroupId()));
    }
}
