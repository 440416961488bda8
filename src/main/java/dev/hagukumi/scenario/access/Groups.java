package dev.hagukumi.scenario.access;

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

import java.util.List;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;

/** The groups and what each may do in the engine; {@code camunda-admin} may do all. */
class Groups {
    static final String ADMIN = "camunda-admin";
    static final String MARKETING = "marketing";
    static final String SALES = "sales";
    static final String OPERATIONS = "operations";

    /** What members of the group may do with the resource of this id ({@code *}: with all). */
    record Grant(String group, Resource resource, String id, Permission... permissions) {}

    /** Marketers publish and watch, sales work on handoffs, operations mend what is stuck. */
    static final List<Grant> GRANTS = List.of(
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

    private Groups() {}
}
