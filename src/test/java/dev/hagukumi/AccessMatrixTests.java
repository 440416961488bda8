package dev.hagukumi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.platform.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;

/** Every role against every kind of endpoint. */
@HagukumiTest
class AccessMatrixTests {
    private static final Logger LOG = LoggerFactory.getLogger(AccessMatrixTests.class);
    private static final List<String> ROLES = List.of("anonymous", "marketing", "sales", "operations", "admin");

    @Autowired
    TestRestTemplate http;

    @Autowired
    Secrets secrets;

    /** Path, then what each of {@link #ROLES} gets. */
    static Stream<Arguments> reads() {
        return Stream.of(
                Arguments.of("/", List.of(200, 200, 200, 200, 200)),
                Arguments.of("/actuator/health", List.of(200, 200, 200, 200, 200)),
                Arguments.of("/actuator/health/readiness", List.of(200, 200, 200, 200, 200)),
                Arguments.of("/actuator/prometheus", List.of(401, 403, 403, 200, 200)),
                Arguments.of("/actuator/metrics", List.of(401, 403, 403, 200, 200)),
                Arguments.of("/actuator/sbom", List.of(401, 403, 403, 200, 200)),
                Arguments.of("/demo/mails", List.of(200, 200, 200, 200, 200)),
                Arguments.of("/api/leads", List.of(401, 200, 200, 200, 200)),
                Arguments.of("/api/leads/999999999/awards", List.of(401, 404, 404, 404, 404)),
                Arguments.of("/api/parked", List.of(401, 403, 403, 200, 200)),
                Arguments.of("/api/incidents", List.of(401, 403, 403, 200, 200)),
                Arguments.of("/api/mails?state=IN_DOUBT", List.of(401, 403, 403, 200, 200)),
                Arguments.of("/api/broadcasts", List.of(401, 200, 403, 403, 200)),
                Arguments.of("/api/mail-pauses", List.of(401, 403, 403, 200, 200)),
                Arguments.of("/api/rules", List.of(401, 200, 200, 200, 200)),
                Arguments.of("/v3/api-docs", List.of(401, 200, 200, 200, 200)),
                Arguments.of("/engine-rest/process-definition", List.of(401, 200, 200, 200, 200)),
                Arguments.of("/engine-rest/deployment", List.of(401, 200, 403, 200, 200)),
                Arguments.of("/engine-rest/authorization", List.of(401, 403, 403, 403, 200)),
                Arguments.of("/nobody-declared-this", List.of(401, 403, 403, 403, 403)));
    }

    @ParameterizedTest
    @MethodSource("reads")
    void eachRoleReadsWhatItNeeds(String path, List<Integer> expected) {
        var seen = ROLES.stream()
                .map(role -> get(role, path).getStatusCode().value())
                .toList();

        assertThat(seen).as(path + " for " + ROLES).isEqualTo(expected);
    }

    @Test
    void onlyMarketingAndAdministratorsDeploy() {
        var handoff = Path.of("processes", "sales-handoff");

        var seen = ROLES.stream().map(role -> deploy(role, handoff).value()).toList();

        assertThat(seen).as("deploying for " + ROLES).isEqualTo(List.of(401, 200, 403, 403, 200));
    }

    @Test
    void aFileThatIsNoPartOfAScenarioIsRefusedAsTheAuthorsMistake() {
        assertThat(deploy("marketing", "nothing.txt", "nothing").value()).isEqualTo(400);
    }

    @Test
    void nobodyButAdministratorsStartsAnInstanceByHand() {
        var path = "/engine-rest/process-definition/key/document-request/start";

        assertThat(Stream.of("anonymous", "marketing", "sales", "operations").map(role -> post(role, path, Map.of())))
                .extracting(answer -> answer.getStatusCode().value())
                .containsExactly(401, 403, 403, 403);
    }

    @Test
    void theListsOfTheEngineShowARoleOnlyItsOwn() {
        assertThat(get("sales", "/engine-rest/process-definition").getBody())
                .contains("sales-handoff")
                .doesNotContain("document-request");
        assertThat(get("operations", "/engine-rest/process-definition").getBody())
                .contains("sales-handoff")
                .contains("document-request");
    }

    @Test
    void theSetUpOfAFirstAdministratorIsClosedToEverybody() {
        var path = "/camunda/api/admin/setup/default/user/create";
        var user = Map.of("profile", Map.of("id", "mallory"), "credentials", Map.of("password", "mallory"));

        assertThat(ROLES.stream().map(role -> post(role, path, user)))
                .extracting(answer -> answer.getStatusCode().value())
                .containsExactly(401, 403, 403, 403, 403);
    }

    @Test
    void aVisitorsIntakeNeedsTheWriteKey() {
        var body = Map.of("event", "Document Requested", "anonymousId", "matrix");

        for (var call : List.of("track", "screen", "group", "alias")) {
            assertThat(post("anonymous", "/v1/" + call, body).getStatusCode().value())
                    .isEqualTo(401);
            assertThat(post("sales", "/v1/" + call, body).getStatusCode().value())
                    .isEqualTo(401);
        }
    }

    @Test
    void aWrongPasswordIsRefusedAndNeverPromptsABrowser() {
        var headers = new HttpHeaders();
        headers.setBasicAuth("mallory", "wrong", StandardCharsets.UTF_8);
        headers.set("Sec-Fetch-Mode", "navigate");

        var answer = http.exchange("/api/leads", HttpMethod.GET, new HttpEntity<>(headers), String.class);

        assertThat(answer.getStatusCode().value()).isEqualTo(401);
        assertThat(answer.getHeaders().headerNames()).doesNotContain("WWW-Authenticate");
    }

    @Test
    void aBrowserIsLedToTheLogInPage() {
        var headers = new HttpHeaders();
        headers.setAccept(List.of(MediaType.TEXT_HTML));

        var answer =
                http.exchange("/camunda/app/cockpit/default/", HttpMethod.GET, new HttpEntity<>(headers), String.class);

        assertThat(answer.getBody()).contains("name=\"username\"").contains("name=\"_csrf\"");
    }

    static Stream<Arguments> doorsToTheServer() {
        return Stream.of(
                Arguments.of(
                        "expression",
                        "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${execution.processEngineServices.identityService != null}</bpmn:conditionExpression>",
                        ""),
                Arguments.of(
                        "reflection",
                        "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${''.getClass() != null}</bpmn:conditionExpression>",
                        ""),
                Arguments.of(
                        "script",
                        "",
                        "<bpmn:scriptTask id=\"Script\" name=\"Script\" scriptFormat=\"javascript\"><bpmn:script>1</bpmn:script></bpmn:scriptTask>"));
    }

    @ParameterizedTest
    @MethodSource("doorsToTheServer")
    void aModelThatReachesForTheServerIsRefused(String door, String condition, String task) {
        var model = """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="Definitions" targetNamespace="http://hagukumi.dev/test">
                  <bpmn:process id="door" name="Door" isExecutable="true" camunda:historyTimeToLive="P30D">
                    <bpmn:startEvent id="Start" name="Start"/>
                    <bpmn:sequenceFlow id="Flow" name="Flow" sourceRef="Start" targetRef="End">%s</bpmn:sequenceFlow>
                    <bpmn:endEvent id="End" name="End"/>
                    %s
                  </bpmn:process>
                </bpmn:definitions>""".formatted(condition, task);

        assertThat(deploy("marketing", door + ".bpmn", model).is4xxClientError())
                .isTrue();
        assertThat(get("admin", "/engine-rest/process-definition?key=door").getBody())
                .isEqualTo("[]");
    }

    /** Whoever is signed on and mistypes an address is no intruder; programs learn nothing of what there is. */
    @ParameterizedTest
    @ValueSource(strings = {"/nobody-declared-this", "/home/of/nobody"})
    void aPageThatIsNotThereIsNotThereForPeopleAndClosedForPrograms(String path) {
        var person = as("sales");
        person.setAccept(List.of(MediaType.TEXT_HTML));

        var page = http.exchange(path, HttpMethod.GET, new HttpEntity<>(person), String.class);
        var posted = http.exchange(path, HttpMethod.POST, new HttpEntity<>("", person), String.class);
        var program = get("sales", path);

        assertThat(page.getStatusCode().value()).isEqualTo(404);
        assertThat(page.getBody()).contains("There is nothing here");
        assertThat(posted.getStatusCode().value()).isEqualTo(403);
        assertThat(program.getStatusCode().value()).isEqualTo(403);
        assertThat(program.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/nothing", "/engine-rest/nothing", "/actuator/nothing", "/camunda/api/nothing"})
    void whatIsClosedStaysClosedForABrowserToo(String path) {
        var person = as("sales");
        person.setAccept(List.of(MediaType.TEXT_HTML));

        var answer = http.exchange(path, HttpMethod.GET, new HttpEntity<>(person), String.class);

        assertThat(answer.getStatusCode().value()).isEqualTo(403);
    }

    @Test
    void whoDoesNotComeInIsToldByAProblem() {
        var headers = new HttpHeaders();
        headers.setBasicAuth("mallory", "wrong", StandardCharsets.UTF_8);

        var nobody = get("anonymous", "/api/leads");
        var wrong = http.exchange("/api/leads", HttpMethod.GET, new HttpEntity<>(headers), String.class);

        assertThat(List.of(nobody, wrong)).allSatisfy(answer -> {
            assertThat(answer.getStatusCode().value()).isEqualTo(401);
            assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
            assertThat(answer.getBody()).contains("\"status\":401");
        });
    }

    private ResponseEntity<String> get(String role, String path) {
        return http.exchange(path, HttpMethod.GET, new HttpEntity<>(as(role)), String.class);
    }

    private ResponseEntity<String> post(String role, String path, Object body) {
        var headers = as(role);
        headers.setContentType(MediaType.APPLICATION_JSON);
        return http.exchange(path, HttpMethod.POST, new HttpEntity<>(body, headers), String.class);
    }

    /** All files of the scenario, as Modeler sends them; the version in force stays in force when nothing differs. */
    private HttpStatusCode deploy(String role, Path scenario) {
        var form = new LinkedMultiValueMap<String, Object>();
        form.add("deployment-name", scenario.getFileName().toString());
        form.add("deployment-source", "hagukumi");
        form.add("enable-duplicate-filtering", "true");
        try (var files = Files.list(scenario)) {
            files.forEach(file -> form.add(file.getFileName().toString(), new FileSystemResource(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return deploy(role, form);
    }

    private HttpStatusCode deploy(String role, String file, String content) {
        var form = new LinkedMultiValueMap<String, Object>();
        form.add("deployment-name", "matrix-" + role);
        form.add("data", new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return file;
            }
        });
        return deploy(role, form);
    }

    private HttpStatusCode deploy(String role, LinkedMultiValueMap<String, Object> form) {
        var headers = as(role);
        headers.setContentType(MediaType.MULTIPART_FORM_DATA);
        var request = new HttpEntity<>(form, headers);
        var answer = http.exchange("/engine-rest/deployment/create", HttpMethod.POST, request, String.class);
        LOG.info("deploying as {}: {}", role, answer);
        return answer.getStatusCode();
    }

    private HttpHeaders as(String role) {
        var headers = new HttpHeaders();
        headers.setAccept(List.of(MediaType.APPLICATION_JSON, MediaType.ALL));
        if (!role.equals("anonymous"))
            headers.setBasicAuth(
                    role,
                    secrets.get("HAGUKUMI_" + role.toUpperCase(Locale.ROOT) + "_PASSWORD"),
                    StandardCharsets.UTF_8);
        return headers;
    }
}
