package dev.hagukumi.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.security.Caller.Answer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every endpoint × role × verb in a deployment, the engine's REST included, against the table {@code access.txt}. */
@DeploymentTest
class AccessInADeploymentTests {
    private static final List<String> VERBS = List.of("GET", "POST", "PUT", "DELETE", "PATCH");

    private final Deployment deployment;
    private final AccessTable table = AccessTable.read();

    AccessInADeploymentTests(Deployment deployment) {
        this.deployment = deployment;
    }

    private record Endpoint(String verb, String path, String source) {
        static Endpoint of(String told) {
            var words = told.split(" ");
            return new Endpoint(words[0], words[1], words[2]);
        }

        String name() {
            return verb + " " + path;
        }

        /** An address of it; nothing of these names is there. */
        String address() {
            return path.replace("{engine}", "default")
                    .replace("{name}", "default")
                    .replace("{processEngineName}", "default")
                    .replaceAll("\\{call:[^}]*}", "track")
                    .replaceAll("/\\*\\*$", "/health".equals(path) ? "" : "/liveness")
                    .replace("*", "")
                    .replaceAll("\\{[^}]*}", "987654321");
        }
    }

    private List<Endpoint> endpoints() {
        return deployment.endpoints().stream()
                .filter(told -> !told.startsWith("SERVLET"))
                .map(Endpoint::of)
                .toList();
    }

    @Test
    void aDeploymentTellsEveryEndpointWhoeverBroughtIt() {
        assertThat(deployment.endpoints())
                .contains(
                        "POST /api/rules/diff web",
                        "GET /actuator/prometheus web",
                        "POST /engine-rest/task/{id}/claim rest",
                        "POST /engine-rest/engine/{name}/task/{id}/bpmnError rest",
                        "POST /camunda/api/engine/engine/{name}/task/{id}/bpmnError rest",
                        "GET /camunda/api/cockpit/plugin/base/{engine}/incident rest")
                .filteredOn(told -> told.startsWith("SERVLET"))
                .containsExactly("SERVLET / dispatcherServlet");
    }

    @Test
    void everyEndpointOfOursIsNamedAndEveryNameIsAnEndpoint() {
        var there = endpoints().stream().map(Endpoint::name).collect(Collectors.toSet());
        var ours = endpoints().stream()
                .filter(endpoint -> !endpoint.source().equals("rest"))
                .map(Endpoint::name);

        assertThat(ours.filter(name -> table.whoReaches(name).isEmpty()))
                .as("endpoints for which access.txt does not say who reaches them")
                .isEmpty();
        assertThat(table.named().stream().filter(name -> !there.contains(name) && !name.startsWith("OPTIONS")))
                .as("what access.txt names and nobody has")
                .isEmpty();
    }

    @Test
    void everyRoleReachesWhatTheTableSaysAndNothingElse() {
        var wrong = Collections.synchronizedSet(new TreeSet<String>());

        endpoints().parallelStream().forEach(endpoint -> {
            var expected = table.whoReaches(endpoint.name()).orElse(Set.of());
            for (var role : Deployment.ROLES) {
                // Where the administrator is kept out, so is every group: theirs is the longest list.
                if (expected.isEmpty()
                        && !List.of(Deployment.NOBODY, Deployment.ADMIN).contains(role)) continue;
                var answer = caller(endpoint, role).send(endpoint.verb(), endpoint.address());
                if (reached(answer, endpoint) != expected.contains(role))
                    wrong.add(endpoint.name() + " by " + role + ": " + answer.status() + " " + shortly(answer));
            }
        });

        assertThat(wrong).as("what differs from access.txt").isEmpty();
    }

    @Test
    void noOtherVerbReachesAPath() {
        var verbs = new TreeMap<String, Set<String>>();
        var addresses = new TreeMap<String, Endpoint>();
        for (var endpoint : endpoints()) {
            // The engine's interface three times: at its own address, under the engine's name, and within the webapps.
            if (endpoint.path().contains("/engine/{name}/")) continue;
            verbs.computeIfAbsent(endpoint.address(), path -> new TreeSet<>()).add(endpoint.verb());
            addresses.put(endpoint.address(), endpoint);
        }
        var wrong = Collections.synchronizedSet(new TreeSet<String>());

        addresses.entrySet().parallelStream()
                .forEach(entry -> VERBS.stream()
                        .filter(verb -> !Objects.requireNonNull(verbs.get(entry.getKey()))
                                .contains(verb))
                        .filter(verb -> table.whoReaches(
                                        verb + " " + entry.getValue().path())
                                .isEmpty())
                        .forEach(verb -> {
                            var status = deployment
                                    .as(Deployment.ADMIN)
                                    .send(verb, entry.getKey())
                                    .status();
                            if (status < 400) wrong.add(verb + " " + entry.getKey() + ": " + status);
                        }));

        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/engine/default/task",
                "/engine-rest/engine",
                "/camunda/api/engine/engine/other/task",
                "/engine-rest/task/",
                "/engine-rest//task",
                "/engine-rest/./task",
                "/engine-rest/task;a=b",
                "/engine-rest/task/987654321/bpmnError",
                "/engine-rest/task/987654321%2FbpmnError",
                "/engine-rest/%74ask/987654321/bpmnError",
                "/camunda/api/engine/engine/default/task/987654321/bpmnError",
                "/camunda/app/../api/engine/engine/default/metrics",
                "/engine-rest/metrics",
                "/engine-rest/optimize/incident/open"
            })
    void noOtherWayLeadsToTheEngine(String path) {
        assertThat(Stream.of("GET", "POST")
                        .map(verb -> deployment.as("admin").send(verb, path).status()))
                .as(path)
                .allMatch(status -> status == 400 || status == 403);
    }

    @Test
    void theKeysOpenTheIntakeAlone() {
        assertThat(openedBy(deployment.withBrowserKey())).isEmpty();
        assertThat(openedBy(deployment.withServerKey())).isEmpty();
    }

    private List<String> openedBy(Caller key) {
        var opened = new ArrayList<String>();
        for (var endpoint : endpoints()) {
            if (endpoint.source().equals("rest")
                    || table.whoReaches(endpoint.name()).orElse(Set.of()).contains(Deployment.NOBODY)) continue;
            var answer = key.send(endpoint.verb(), endpoint.address());
            if (answer.status() != 401) opened.add(endpoint.name() + ": " + answer.status());
        }
        return opened;
    }

    /** What the webapps change needs their token; whoever signs off with it needs another one afterwards. */
    private Caller caller(Endpoint endpoint, String role) {
        if (role.equals(Deployment.NOBODY)
                || endpoint.verb().equals("GET")
                || !endpoint.path().startsWith("/camunda/")) return deployment.as(role);
        return endpoint.path().endsWith("/logout") ? deployment.as(role).inAWebapp() : deployment.inAWebappAs(role);
    }

    /** Whether it came as far as the endpoint, whatever that said; the engine says no in words of its own. */
    private static boolean reached(Answer answer, Endpoint endpoint) {
        if (answer.status() == 403) return answer.body().matches("\\{\"type\":\"\\w+Exception.*");
        if (answer.status() != 401) return true;
        return endpoint.path().startsWith("/v1/");
    }

    private static String shortly(Answer answer) {
        return answer.body().substring(0, Math.min(160, answer.body().length()));
    }
}
