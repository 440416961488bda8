package dev.hagukumi.browser;

import static dev.hagukumi.lead.LeadFixtures.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.platform.Secrets;
import dev.hagukumi.scenario.ScenarioRun;
import dev.hagukumi.scenario.TestModels;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpStatus;
import org.springframework.util.LinkedMultiValueMap;

/** Cockpit and Admin as operations and the administrator use them, in a real Chromium; Tasklist is part of the tour. */
@HagukumiTest
@NeedsChromium
class WebappsTests {
    private final String scenario = "seen-" + UUID.randomUUID().toString().substring(0, 8);

    @LocalServerPort
    int port;

    @Autowired
    TestRestTemplate http;

    @Autowired
    Secrets secrets;

    @Autowired
    Leads leads;

    @Autowired
    ScenarioRun run;

    @Autowired
    RepositoryService repository;

    @AfterEach
    void nobodyElseEntersTheScenario() {
        for (var deployment :
                repository.createDeploymentQuery().deploymentName(scenario).list())
            repository.deleteDeployment(deployment.getId(), true);
    }

    @Test
    void anInstanceOfWhatModelerDeployedIsSeenInCockpit() throws Exception {
        deployedByModeler();
        var lead = aLead().in(leads);
        run.does(lead, "CheckedIn");

        try (var browser = signedOn("operations", "cockpit")) {
            go(browser, "cockpit", "process-instance/" + instanceOf(lead) + "/runtime");

            assertThat(browser.see(".djs-container [data-element-id=Await]").isDisplayed())
                    .isTrue();
            browser.picture("cockpit-instance");
        }
    }

    @Test
    void theAdministratorSeesWhoMaySignOn() throws Exception {
        try (var browser = signedOn("admin", "admin")) {
            go(browser, "admin", "users");

            browser.seeText("marketing");
            browser.picture("admin-users");
        }
    }

    /** The multipart call that Modeler makes. */
    private void deployedByModeler() {
        var model = TestModels.messageOr("P3D", scenario, "CheckedIn", "SeminarAttended");
        var form = new LinkedMultiValueMap<String, Object>();
        form.add("deployment-name", scenario);
        form.add("deployment-source", "Camunda Modeler");
        form.add("enable-duplicate-filtering", "true");
        form.add(
                scenario + ".bpmn",
                new ByteArrayResource(Bpmn.convertToString(model).getBytes(StandardCharsets.UTF_8)) {
                    @Override
                    public String getFilename() {
                        return scenario + ".bpmn";
                    }
                });
        var marketing = http.withBasicAuth("marketing", secrets.get("HAGUKUMI_MARKETING_PASSWORD"));

        var answer = marketing.postForEntity("/engine-rest/deployment/create", form, String.class);

        assertThat(answer.getStatusCode()).as(answer.toString()).isEqualTo(HttpStatus.OK);
    }

    private String instanceOf(LeadId lead) {
        return run.enrolments(lead, scenario).get(0).processInstance();
    }

    private Browser signedOn(String user, String webapp) throws IOException {
        var browser = Browser.open(Locale.ENGLISH);
        browser.go("http://localhost:" + port + "/camunda/app/" + webapp + "/default/");
        browser.type("input[name=username]", user);
        browser.type("input[name=password]", secrets.get("HAGUKUMI_" + user.toUpperCase(Locale.ROOT) + "_PASSWORD"));
        browser.click("button[type=submit]");
        return browser;
    }

    private void go(Browser browser, String webapp, String place) {
        browser.see("[cam-widget-header]");
        browser.go("http://localhost:" + port + "/camunda/app/" + webapp + "/default/#/" + place);
    }
}
