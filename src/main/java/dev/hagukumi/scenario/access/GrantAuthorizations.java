package dev.hagukumi.scenario.access;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import dev.hagukumi.platform.EndpointAccess.Group;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** Gives each group what {@link GrantsOfGroups} lists, once; what an administrator changed later stays as it is. */
@Component
class GrantAuthorizations {
    private static final String HANDOFFS = "Qualified leads";

    private final AuthorizationService authorizations;
    private final FilterService filters;
    private final TaskService tasks;

    GrantAuthorizations(AuthorizationService authorizations, FilterService filters, TaskService tasks) {
        this.authorizations = authorizations;
        this.filters = filters;
        this.tasks = tasks;
    }

    void grantAll() {
        for (var resource : Resources.values()) grant(Group.ADMIN, resource, ANY, Permissions.ALL);
        GrantsOfGroups.ALL.forEach(grant -> grant(grant.group(), grant.resource(), grant.id(), grant.permissions()));
        grant(Group.SALES, Resources.FILTER, handoffFilter(), Permissions.READ);
        takeBackDeletingOneself();
    }

    /** Former versions granted everything on the own account. */
    private void takeBackDeletingOneself() {
        var grants = authorizations
                .createAuthorizationQuery()
                .resourceType(Resources.USER)
                .authorizationType(AUTH_TYPE_GRANT)
                .hasPermission(Permissions.DELETE)
                .list();
        for (var grant : grants) {
            if (grant.getUserId() == null || !grant.getUserId().equals(grant.getResourceId())) continue;
            grant.setPermissions(OwnAccount.MAY);
            authorizations.saveAuthorization(grant);
        }
    }

    private void grant(Group group, Resource resource, String id, Permission... permissions) {
        var granted = authorizations
                .createAuthorizationQuery()
                .groupIdIn(group.id())
                .resourceType(resource)
                .resourceId(id)
                .count();
        if (granted > 0) return;
        var authorization = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
        authorization.setGroupId(group.id());
        authorization.setResource(resource);
        authorization.setResourceId(id);
        authorization.setPermissions(permissions);
        authorizations.saveAuthorization(authorization);
    }

    /** Tasklist shows nothing without a filter. */
    private String handoffFilter() {
        var filter = filters.createTaskFilterQuery().filterName(HANDOFFS).list().stream()
                .findFirst()
                .orElse(null);
        if (filter == null) {
            filter = filters.newTaskFilter(HANDOFFS);
            filter.setQuery(warmestFirst(
                    tasks.createTaskQuery().taskCandidateGroup(Group.SALES.id()).includeAssignedTasks()));
            filter.setProperties(
                    Map.of("description", "Leads that marketing calls warm", "priority", 0, "refresh", true));
            filters.saveFilter(filter);
        } else if (filter.getQuery() instanceof TaskQueryImpl query
                && query.getOrderingProperties().isEmpty()) {
            // Of a former version. What Tasklist is told to sort by comes behind the filter's own order.
            filter.setQuery(warmestFirst(query));
            filters.saveFilter(filter);
        }
        return filter.getId();
    }

    private static TaskQuery warmestFirst(TaskQuery query) {
        return query.orderByTaskPriority().desc();
    }
}
