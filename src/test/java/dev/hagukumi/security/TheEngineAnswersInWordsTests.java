package dev.hagukumi.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.security.Caller.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent to the engine's REST interface: a mistake is told as one, and nobody sees statements of the database. */
@DeploymentTest
class TheEngineAnswersInWordsTests {
    private static final Pattern INSIDES = Pattern.compile(
            "(?i)insert into|\\bselect\\b.+\\bfrom\\b|update act_|\\bact_(ru|re|ge|id|hi)_|SQL ?Exception|org\\.postgresql|### |\\.java:\\d");
    private static final String LONG = "x".repeat(5_000);

    private final Deployment deployment;

    TheEngineAnswersInWordsTests(Deployment deployment) {
        this.deployment = deployment;
    }

    static Stream<Map<String, Object>> starts() {
        return Stream.of(
                Map.of(),
                Map.of("businessKey", ""),
                Map.of("businessKey", "nobody"),
                Map.of("businessKey", "999999999"),
                Map.of("businessKey", "-1"),
                Map.of("businessKey", "99999999999999999999999"),
                Map.of("businessKey", "1' or '1'='1"),
                Map.of("businessKey", LONG),
                Map.of("businessKey", "1\u0000"),
                Map.of("variables", Map.of("a", Map.of("value", "b", "type", "Nothing"))),
                Map.of("startInstructions", List.of(Map.of("type", "startBeforeActivity", "activityId", "Nowhere"))));
    }

    @ParameterizedTest
    @MethodSource("starts")
    void aStartWithoutOrForAnUnknownLead(Map<String, Object> body) {
        var answer = deployment.as("admin").post("/engine-rest/process-definition/key/sales-handoff/start", body);

        assertThat(answer.status()).as(answer.body()).isIn(400, 404);
        assertThat(answer.body()).doesNotContainPattern(INSIDES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/task?sortBy=nothing&sortOrder=asc",
                "/task?sortBy=name",
                "/task?firstResult=abc",
                "/task?firstResult=-1&maxResults=-1",
                "/task?maxResults=99999999999999",
                "/task?createdAfter=yesterday",
                "/task?createdAfter=999999999-01-01T00:00:00.000%2B0000",
                "/task?processVariables=a_b_c",
                "/task?processVariables=a_xx_%00",
                "/task?name=%00",
                "/task?candidateGroup=%00",
                "/task?priority=nine",
                "/process-definition?version=99999999999",
                "/process-definition?keyLike=%25%00",
                "/process-definition/%00",
                "/process-definition/key/unheard-of",
                "/process-instance?businessKey=%00",
                "/process-instance?variables=a_eq",
                "/job?dueDates=gt_never",
                "/incident?incidentType=%00",
                "/user?id=%00",
                "/group?member=%00",
                "/authorization?type=9",
                "/authorization/check?permissionName=X&resourceName=Y&resourceType=Z",
                "/deployment?after=never",
                "/filter?resourceType=%00",
                "/history/user-operation?afterTimestamp=never"
            })
    void aQuestionThatMakesNoSense(String path) {
        var answer = deployment.as("admin").get("/engine-rest" + path);

        assertThat(answer.status()).as(answer.body()).isLessThan(500);
        assertThat(answer.body()).doesNotContainPattern(INSIDES);
    }

    @Test
    void everyOperationThatIsOpenTakesEveryBody() {
        var wrong = Collections.synchronizedSet(new TreeSet<String>());
        var operations = AccessTable.read().named().stream()
                .filter(name -> name.contains(" /engine-rest/") || name.contains(" /camunda/api/cockpit/"))
                .toList();

        operations.parallelStream().forEach(operation -> {
            var verb = operation.split(" ")[0];
            for (var address : addresses(operation.split(" ")[1])) {
                var caller = address.startsWith("/camunda") ? deployment.inAWebappAs("admin") : deployment.as("admin");
                if (verb.equals("GET") || verb.equals("DELETE") || verb.equals("OPTIONS")) {
                    judge(caller.send(verb, address), wrong);
                } else {
                    for (var body : bodies()) judge(caller.send(verb, address, body), wrong);
                    judge(raw(caller, verb, address, "{"), wrong);
                    judge(raw(caller, verb, address, ""), wrong);
                    judge(raw(caller, verb, address, "{\"a\":".repeat(20_000)), wrong);
                }
            }
        });

        assertThat(wrong).isEmpty();
    }

    private static Answer raw(Caller caller, String verb, String address, String body) {
        return caller.send(verb, address, "application/json", java.net.http.HttpRequest.BodyPublishers.ofString(body));
    }

    /** With names of things that are not there, of none that can be, and of some that are. */
    private static List<String> addresses(String template) {
        var path = template.replace("{engine}", "default");
        if (!path.contains("{")) return List.of(path);
        return Stream.of("nothing-there", "x".repeat(300), "a' or '1'='1", "\u65e5\u672c")
                .map(id -> path.replaceAll(
                        "\\{[^}]*}",
                        URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20")))
                .toList();
    }

    private static List<Object> bodies() {
        var odd = new HashMap<String, Object>();
        for (var name : List.of(
                "id",
                "name",
                "userId",
                "retries",
                "suspended",
                "businessKey",
                "variables",
                "sorting",
                "type",
                "resourceType",
                "permissions",
                "profile",
                "credentials",
                "password",
                "query",
                "properties",
                "owner")) odd.put(name, LONG);
        var wrongKinds = new HashMap<String, Object>();
        odd.keySet().forEach(name -> wrongKinds.put(name, List.of(Map.of("value", -1))));
        var nul = new HashMap<String, Object>();
        odd.keySet().forEach(name -> nul.put(name, "a\u0000b"));
        return List.of(
                Map.of(),
                List.of(),
                "text",
                odd,
                wrongKinds,
                nul,
                Map.of("profile", Map.of("id", LONG), "credentials", Map.of("password", LONG)),
                Map.of(
                        "retries",
                        -1,
                        "suspended",
                        true,
                        "userId",
                        5,
                        "sorting",
                        List.of(Map.of("sortBy", "x", "sortOrder", "y"))));
    }

    private static void judge(Answer answer, java.util.Set<String> wrong) {
        if (answer.status() >= 500 || INSIDES.matcher(answer.body()).find())
            wrong.add(answer.to().substring(0, Math.min(90, answer.to().length())) + ": " + answer.status() + " "
                    + answer.body().substring(0, Math.min(200, answer.body().length())));
    }
}
