package dev.hagukumi.scenario.deploy;

import static dev.hagukumi.lead.LeadFixtures.aLead;
import static dev.hagukumi.scenario.TestModels.deploy;
import static dev.hagukumi.scenario.TestModels.messageOrThreeDays;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.platform.Secrets;
import dev.hagukumi.scenario.ScenarioRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.LinkedMultiValueMap;

/** What people may take away or replace, by the engine's own interface. */
@HagukumiTest
class DeploymentsStayTests {
    private static final Path HANDOFF = Path.of("processes", "sales-handoff");
    private static final String REPLACEMENT = "a replaced handover";

    @Autowired
    TestRestTemplate http;

    @Autowired
    Secrets secrets;

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ScenarioRun run;

    @Autowired
    Leads leads;

    @AfterEach
    void putTheHandoverBack() {
        repository
                .createDeploymentQuery()
                .deploymentName(REPLACEMENT)
                .list()
                .forEach(each -> repository.deleteDeployment(each.getId(), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?cascade=true", ""})
    void nobodyDeletesADeploymentThatHasALeadInside(String how) {
        var scenario = how.isEmpty() ? "kept" : "kept-from-cascade";
        var messages = how.isEmpty() ? "Kept" : "KeptFromCascade";
        deploy(repository, scenario, messageOrThreeDays(scenario, messages + "Begins", messages + "Moves"));
        var lead = aLead().in(leads);
        run.does(lead, messages + "Begins");
        var definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(scenario)
                .singleResult();

        var deployment = delete("/engine-rest/deployment/" + definition.getDeploymentId() + how);
        var version = delete("/engine-rest/process-definition/" + definition.getId() + how);

        for (var answer : List.of(deployment, version)) {
            assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(409);
            assertThat(answer.getBody())
                    .contains(scenario + " has 1 lead inside")
                    .contains("suspend its definition");
        }
        run.assertThatEnrolment(lead, scenario).isRunning();
    }

    @Test
    void whatIsEmptyAnAdministratorDeletes() {
        deploy(repository, "left", messageOrThreeDays("left", "LeftBegins", "LeftMoves"));
        var lead = aLead().in(leads);
        run.does(lead, "LeftBegins");
        run.does(lead, "LeftMoves");
        run.assertThatEnrolment(lead, "left").hasEnded("completed");
        var definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("left")
                .singleResult();

        var answer = delete("/engine-rest/deployment/" + definition.getDeploymentId() + "?cascade=true");

        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(204);
    }

    @Test
    void marketingDoesNotReplaceWhatTheHouseReliesOn() throws IOException {
        var answer = replace("marketing", "?replaceHouseScenario=true");

        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(403);
        assertThat(answer.getBody()).contains("ENGINE-09005").contains("administrators alone replace it");
        assertThat(versions()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?replaceHouseScenario=false", "?do-not-replaceHouseScenario=true"})
    void anAdministratorWhoDoesNotSayThatItIsMeantIsAsked(String query) throws IOException {
        var answer = replace("admin", query);

        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(409);
        assertThat(answer.getBody()).contains("replaceHouseScenario=true");
        assertThat(versions()).isEqualTo(1);
    }

    @Test
    void anAdministratorWhoSaysSoReplacesItAndIsRecorded() throws IOException {
        var answer = replace("admin", "?replaceHouseScenario=true");

        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
        assertThat(versions()).isEqualTo(2);
        assertThat(jdbc.queryForList(
                        "select by_whom from house_replacement where scenario = 'sales-handoff' and version = 2",
                        String.class))
                .containsExactly("admin");
        assertThat(replace("admin", "").getStatusCode().value()).isEqualTo(409);
    }

    private long versions() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("sales-handoff")
                .count();
    }

    private ResponseEntity<String> delete(String path) {
        return http.exchange(path, HttpMethod.DELETE, new HttpEntity<>(as("admin")), String.class);
    }

    private ResponseEntity<String> replace(String role, String query) throws IOException {
        var form = new LinkedMultiValueMap<String, Object>();
        form.add("deployment-name", REPLACEMENT);
        try (var files = Files.list(HANDOFF)) {
            for (var file : files.toList()) form.add(file.getFileName().toString(), changed(file));
        }
        var headers = as(role);
        headers.setContentType(MediaType.MULTIPART_FORM_DATA);
        return http.exchange(
                "/engine-rest/deployment/create" + query,
                HttpMethod.POST,
                new HttpEntity<>(form, headers),
                String.class);
    }

    private static ByteArrayResource changed(Path file) throws IOException {
        var text = Files.readString(file).replace("name=\"Sales handoff\"", "name=\"Another handoff\"");
        return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return file.getFileName().toString();
            }
        };
    }

    private HttpHeaders as(String role) {
        var headers = new HttpHeaders();
        headers.setAccept(List.of(MediaType.APPLICATION_JSON, MediaType.ALL));
        headers.setBasicAuth(
                role, secrets.get("HAGUKUMI_" + role.toUpperCase(Locale.ROOT) + "_PASSWORD"), StandardCharsets.UTF_8);
        return headers;
    }
}
