package dev.hagukumi.scenario.access;

import dev.hagukumi.platform.EndpointAccess;
import dev.hagukumi.platform.EndpointAccess.Group;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;

/**
 * The operations of the engine's REST interface that somebody here needs: who works in Modeler, Tasklist, Cockpit or Admin, or
 * for them by a program. All others are closed to everybody, at the interface's own address as within the webapps.
 * Administrators may do what any group may.
 */
class EngineOperations implements BeanRegistrar {
    private static final String REST = "/engine-rest";
    private static final String WITHIN_WEBAPPS = "/camunda/api/engine/engine/default";

    /** Who | by which methods | what; {@code …} stands for the first part of the path before it. */
    private static final String BOTH = """
            all        | GET              | /process-definition …/count …/{id} …/{id}/xml …/key/{key} …/key/{key}/xml
            all        | GET              | /authorization/check
            all        | GET PUT          | /user/{id}/profile
            all        | PUT              | /user/{id}/credentials
            all        | GET POST         | /identity/password-policy
            all        | GET              | /identity/groups

            sales      | GET OPTIONS      | /filter
            sales      | GET              | /filter/count …/{id}
            sales      | GET POST         | /filter/{id}/list …/{id}/count
            sales      | GET              | /task/{id}/form …/{id}/form-variables …/{id}/deployed-form …/{id}/variables
            sales      | GET              | /task/{id}/comment …/{id}/identity-links
            sales      | POST             | /task/{id}/claim …/{id}/unclaim …/{id}/complete …/{id}/submit-form
            sales      | GET              | /history/user-operation /history/user-operation/count

            all        | GET POST         | /task …/count
            all        | GET              | /task/{id}

            cockpit    | GET              | /process-definition/statistics …/{id}/statistics …/{id}/diagram
            cockpit    | GET              | /deployment …/count …/{id} …/{id}/resources …/{id}/resources/{resource}
            cockpit    | GET              | /deployment/{id}/resources/{resource}/data
            cockpit    | GET POST         | /process-instance …/count
            cockpit    | GET              | /process-instance/{id} …/{id}/activity-instances …/{id}/variables
            cockpit    | GET POST         | /variable-instance …/count
            cockpit    | GET              | /incident …/count …/{id}
            cockpit    | GET POST         | /job …/count
            cockpit    | GET              | /job/{id} …/{id}/stacktrace
            cockpit    | GET POST         | /job-definition …/count
            cockpit    | GET              | /job-definition/{id}
            cockpit    | GET              | /batch/statistics /batch/statistics/ /batch/statistics/count
            cockpit    | GET              | /history/batch /history/batch/count
            cockpit    | GET              | /case-definition/count
            cockpit    | GET              | /decision-definition …/count
            cockpit    | GET              | /decision-requirements-definition …/count
            cockpit    | GET POST         | /external-task/count /history/task/count
            cockpit    | GET              | /task/report/candidate-group-count /user
            cockpit    | POST             | /group

            operations | PUT              | /job/{id}/retries /job-definition/{id}/retries
            operations | PUT              | /job/{id}/suspended /job-definition/{id}/suspended
            operations | PUT              | /process-instance/{id}/suspended /process-definition/{id}/suspended

            admin      | POST             | /process-definition/{id}/start …/key/{key}/start
            admin      | DELETE           | /process-instance/{id} /process-definition/{id} /deployment/{id}
            admin      | POST             | /task/{id}/assignee
            admin      | GET OPTIONS      | /user/ /group …/ /tenant …/ /authorization …/
            admin      | POST             | /group/count
            admin      | GET              | /user/count /group/count …/{id} /tenant/count /authorization/count …/{id}
            admin      | POST             | /user/create …/{id}/unlock /group/create /authorization/create
            admin      | DELETE           | /user/{id}
            admin      | PUT DELETE       | /group/{id} …/{id}/members/{user} /authorization/{id}
            admin      | PUT DELETE       | /filter/{id}
            admin      | POST             | /filter/create
            admin      | OPTIONS          | /user …/{id} /group/{id} /group/{id}/members /authorization/{id} /filter/{id}
            admin      | GET              | /telemetry/data

            nobody     | GET              | /deployment/registered
            """;

    private static final String REST_ONLY = """
            all        | GET              | /version
            marketing  | POST             | /deployment/create
            """;

    /** Theirs beyond the engine's interface. */
    private static final String WEBAPPS_ONLY = """
            all        | GET HEAD         | /camunda /camunda/ /camunda/app/** /camunda/assets/** /camunda/lib/**
            all        | GET HEAD         | /camunda/favicon.ico
            all        | GET              | /camunda/api/engine/engine /camunda/api/engine/engine/
            all        | GET              | /camunda/api/admin/auth/user/default
            all        | POST             | /camunda/api/admin/auth/user/default/logout
            all        | GET              | /camunda/api/{app}/plugin/{plugin}/static/**
            cockpit    | GET POST         | /camunda/api/cockpit/plugin/base/default/incident
            cockpit    | GET POST         | /camunda/api/cockpit/plugin/base/default/incident/
            cockpit    | GET POST         | /camunda/api/cockpit/plugin/base/default/incident/count
            cockpit    | GET POST         | /camunda/api/cockpit/plugin/base/default/process-instance
            cockpit    | GET POST         | /camunda/api/cockpit/plugin/base/default/process-instance/count
            cockpit    | GET POST         | /camunda/api/cockpit/plugin/base/default/process-instance/{id}/called-process-instances
            cockpit    | GET POST         | /camunda/api/cockpit/plugin/base/default/process-definition/{id}/called-process-definitions
            cockpit    | GET              | /camunda/api/cockpit/plugin/base/default/process-definition/statistics
            cockpit    | GET              | /camunda/api/cockpit/plugin/base/default/process-definition/statistics-count
            admin      | GET              | /camunda/api/admin/plugin/adminPlugins/default/metrics/aggregated
            """;

    @Override
    public void register(BeanRegistry registry, Environment environment) {
        operations()
                .forEach(operation ->
                        registry.registerBean(EndpointAccess.class, bean -> bean.supplier(context -> operation)));
    }

    private static Stream<EndpointAccess> operations() {
        return Stream.of(
                        read(BOTH + REST_ONLY, REST),
                        read(BOTH, WITHIN_WEBAPPS).map(EndpointAccess::guardedElsewhere),
                        read(WEBAPPS_ONLY, "").map(EndpointAccess::guardedElsewhere))
                .flatMap(all -> all);
    }

    private static Stream<EndpointAccess> read(String table, String prefix) {
        return table.lines().filter(line -> !line.isBlank()).map(line -> line(line.split("\\|"), prefix));
    }

    private static EndpointAccess line(String[] cells, String prefix) {
        var verbs = Arrays.stream(cells[1].strip().split(" +"))
                .map(HttpMethod::valueOf)
                .toArray(HttpMethod[]::new);
        var paths = paths(cells[2].strip(), prefix);
        var who = cells[0].strip();
        return (who.equals("nobody") ? EndpointAccess.closed(paths) : EndpointAccess.only(groups(who), paths))
                .on(verbs);
    }

    private static Set<Group> groups(String who) {
        return switch (who) {
            case "all" -> EndpointAccess.ALL_GROUPS;
            case "cockpit" -> Set.of(Group.MARKETING, Group.OPERATIONS);
            default -> Set.of(Group.valueOf(who.toUpperCase(Locale.ROOT)));
        };
    }

    private static String[] paths(String written, String prefix) {
        var first = "";
        var paths = new ArrayList<String>();
        for (var path : written.split(" +")) {
            if (!path.startsWith("…")) first = path.replaceFirst("^(/[^/]*).*", "$1");
            paths.add(prefix + path.replace("…", first));
        }
        return paths.toArray(String[]::new);
    }
}
