package dev.hagukumi.scenario.step;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Keeps who answered a user task, whatever the model says: the steps after it run in a job, where nobody is signed on.
 * Built in when a model is parsed.
 */
class RememberWhoDecided extends AbstractBpmnParseListener implements TaskListener {
    /** The user id of whoever answered last. */
    static final String VARIABLE = "decidedBy";

    /** Where the task was completed by the house itself and nobody held it. */
    private static final String NOBODY = "system";

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl task) {
        ((UserTaskActivityBehavior) task.getActivityBehavior())
                .getTaskDefinition()
                .addBuiltInTaskListener(EVENTNAME_COMPLETE, this);
    }

    @Override
    public void notify(DelegateTask task) {
        var user = Context.getCommandContext().getAuthenticatedUserId();
        var holder = Objects.requireNonNullElse(task.getAssignee(), NOBODY);
        task.getExecution().setVariable(VARIABLE, user == null ? holder : user);
    }
}
