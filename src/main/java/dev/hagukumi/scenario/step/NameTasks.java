package dev.hagukumi.scenario.step;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * A task behind an offer to sales bears the name of the person, and the warmest stands first, whatever the model says. Built in
 * when a model is parsed.
 */
class NameTasks extends AbstractBpmnParseListener implements TaskListener {

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl task) {
        ((UserTaskActivityBehavior) task.getActivityBehavior())
                .getTaskDefinition()
                .addBuiltInTaskListener(EVENTNAME_CREATE, this);
    }

    @Override
    public void notify(DelegateTask task) {
        var subject = task.getExecution().getVariable(ShowBrief.SUBJECT);
        var urgency = task.getExecution().getVariable(ShowBrief.URGENCY);
        if (subject instanceof String whom && urgency instanceof Integer points)
            ShowBrief.on((TaskEntity) task, whom, points);
    }
}
