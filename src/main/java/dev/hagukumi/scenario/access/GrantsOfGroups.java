package dev.hagukumi.scenario.access;

import static dev.hagukumi.platform.EndpointAccess.Group.MARKETING;
import static dev.hagukumi.platform.EndpointAccess.Group.OPERATIONS;
import static dev.hagukumi.platform.EndpointAccess.Group.SALES;
import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.RETRY_JOB;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.SUSPEND;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.SUSPEND_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.TASK_WORK;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.TASK;

import dev.hagukumi.platform.EndpointAccess.Group;
import java.util.List;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;

/** What each group may do in the engine; administrators may do all. */
class GrantsOfGroups {

    /** What members of the group may do with the resource of this id ({@code *}: with all). */
    record Grant(Group group, Resource resource, String id, Permission... permissions) {}

    /** Marketers publish and watch, sales work on handoffs, operations mend what is stuck. */
    static final List<Grant> ALL = List.of(
            new Grant(MARKETING, APPLICATION, "cockpit", ACCESS),
            new Grant(MARKETING, DEPLOYMENT, "*", CREATE, READ),
            new Grant(MARKETING, PROCESS_DEFINITION, "*", ProcessDefinitionPermissions.READ, READ_INSTANCE),
            new Grant(MARKETING, TASK, "*", READ),
            new Grant(SALES, APPLICATION, "tasklist", ACCESS),
            new Grant(
                    SALES,
                    PROCESS_DEFINITION,
                    "sales-handoff",
                    ProcessDefinitionPermissions.READ,
                    READ_TASK,
                    TASK_WORK),
            new Grant(OPERATIONS, APPLICATION, "cockpit", ACCESS),
            new Grant(OPERATIONS, DEPLOYMENT, "*", READ),
            new Grant(OPERATIONS, TASK, "*", READ),
            new Grant(
                    OPERATIONS,
                    PROCESS_DEFINITION,
                    "*",
                    ProcessDefinitionPermissions.READ,
                    READ_INSTANCE,
                    READ_TASK,
                    RETRY_JOB,
                    SUSPEND,
                    SUSPEND_INSTANCE));

    private GrantsOfGroups() {}
}
