package dev.hagukumi.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hagukumi.browser.Browser;
import dev.hagukumi.browser.NeedsChromium;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is closed is missed by nobody who works in Tasklist, Cockpit or Admin: none of their pages asks for it. */
@DeploymentTest
@NeedsChromium
class WebappsOfARoleTests {
    private static final Duration SOON = Duration.ofSeconds(30);

    /** Whoever may see no task reports is told so by the engine itself. */
    private static final String BY_THE_ENGINE = "/task/report/candidate-group-count";

    private final Deployment deployment;

    WebappsOfARoleTests(Deployment deployment) {
        this.deployment = deployment;
    }

    @Test
    void aRepClaimsGivesBackAndAnswersInTasklist() throws IOException {
        var email = "rep-" + UUID.randomUUID() + "@example.co.jp";
        deployment.warmUp(email);
        var task = deployment.taskOf(email);
        var from = deployment.requests().size();
        try (var browser = signedOn("sales")) {
            browser.go(deployment.address() + "/camunda/app/tasklist/default/#/?task=" + task);
            browser.clickText("Claim");
            browser.see(".reset-assignee, [ng-click*='unclaim']").click();
            browser.clickText("Claim");
            browser.clickText("History");
            browser.clickText("Diagram");
            browser.clickText("Form");
            browser.clickText("Accept / 引き受ける");
            browser.clickText("Complete");

            await().atMost(SOON).until(() -> !deployment.taskOf(email).equals(task));
        }
        nothingWasRefused(from);
    }

    @Test
    void operationsSeeAndMendInCockpit() throws IOException {
        var email = "ops-" + UUID.randomUUID() + "@example.co.jp";
        deployment.warmUp(email);
        var instance = deployment
                .database()
                .sql("select proc_inst_id_ from act_ru_task where id_ = :task")
                .param("task", deployment.taskOf(email))
                .query(String.class)
                .single();
        var definition = deployment
                .database()
                .sql("select id_ from act_re_procdef where key_ = 'sales-handoff' order by version_ desc limit 1")
                .query(String.class)
                .single();
        var from = deployment.requests().size();
        try (var browser = signedOn("operations")) {
            look(browser, "cockpit", "", "Running Process Instances");
            look(browser, "cockpit", "processes", "Sales handoff");
            look(browser, "cockpit", "process-definition/" + definition + "/runtime", "Definition Version");
            look(browser, "cockpit", "process-instance/" + instance + "/runtime", "Instance ID");
            look(browser, "cockpit", "tasks", "Assignments by type");
            look(browser, "cockpit", "repository", "Select a resource in the list");
            look(browser, "cockpit", "batch", "Batches");
            look(browser, "cockpit", "decisions", "Decision");
        }
        nothingWasRefused(from);
    }

    @Test
    void administratorsKeepUsersAndGroupsInAdmin() throws IOException {
        var from = deployment.requests().size();
        try (var browser = signedOn("admin")) {
            look(browser, "admin", "users", "sales");
            look(browser, "admin", "users/sales", "Profile");
            look(browser, "admin", "users/sales?tab=groups", "Groups");
            look(browser, "admin", "groups/sales", "Group");
            look(browser, "admin", "groups/sales?tab=users", "Users");
            look(browser, "admin", "authorization?resource=0", "Application");
            look(browser, "admin", "system?section=system-settings-general", "System");
        }
        nothingWasRefused(from);
    }

    private Browser signedOn(String role) throws IOException {
        var browser = Browser.open(Locale.ENGLISH);
        browser.go(deployment.address() + "/login");
        browser.type("input[name=username]", role);
        browser.type("input[name=password]", Deployment.password(role));
        browser.click("button[type=submit]");
        await().atMost(SOON).until(() -> !browser.address().contains("/login"));
        return browser;
    }

    private void look(Browser browser, String app, String page, String text) {
        browser.go("about:blank");
        browser.go(deployment.address() + "/camunda/app/" + app + "/default/#/" + page);
        browser.seeText(text);
    }

    private void nothingWasRefused(int from) {
        var asked = deployment.requests().stream()
                .skip(from)
                .filter(line -> line.contains("HeadlessChrome") && line.contains("/api/"))
                .toList();

        assertThat(asked).isNotEmpty();
        assertThat(asked)
                .filteredOn(line -> line.startsWith("403") || line.startsWith("5"))
                .filteredOn(line -> !line.contains(BY_THE_ENGINE))
                .isEmpty();
    }
}
