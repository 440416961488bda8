package dev.hagukumi.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.platform.Secrets;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** S22: whatever is answered, the browser is told how little it may do with it. */
@HagukumiTest
class PolicyOnEveryAnswerTests {
    @LocalServerPort
    int port;

    @Autowired
    Secrets secrets;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/login",
                "/nobody-declared-this",
                "/console/hagukumi.css",
                "/hagukumi.js",
                "/demo/site/",
                "/demo/site/nowhere",
                "/demo/mails",
                "/c/unknown",
                "/u/unknown",
                "/api/leads",
                "/api/leads?page=nonsense",
                "/v1/track",
                "/v3/api-docs",
                "/swagger-ui/index.html",
                "/actuator/health",
                "/actuator/prometheus",
                "/engine-rest/process-definition",
                "/engine-rest/nonsense",
                "/camunda/app/cockpit/default/",
                "/camunda/app/cockpit",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/nonsense",
                "/camunda/",
                "/camunda/lib/deps.js",
                "/api/leads;x=1"
            })
    void everyAnswerCarriesIt(String path) {
        var person = new Person(port);
        var admin = Person.basic("admin", secrets.get("HAGUKUMI_ADMIN_PASSWORD"));

        assertHeaders(person.get(path, "Accept", "*/*"));
        assertHeaders(person.get(path, "Accept", "*/*", "Authorization", admin));
        assertHeaders(person.send("POST", path, "{", "Content-Type", "application/json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/leads", "/v1/track", "/engine-rest/process-definition", "/actuator/health"})
    void dataMayDoNothingAtAll(String path) {
        var policy = policy(new Person(port)
                .get(path, "Authorization", Person.basic("admin", secrets.get("HAGUKUMI_ADMIN_PASSWORD"))));

        assertThat(policy).contains("default-src 'none'").contains("frame-ancestors 'none'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/login", "/demo/site/", "/swagger-ui/index.html", "/u/unknown"})
    void noPageRunsWhatStandsInIt(String path) {
        var policy = policy(new Person(port)
                .get(
                        path,
                        "Accept",
                        "text/html",
                        "Authorization",
                        Person.basic("admin", secrets.get("HAGUKUMI_ADMIN_PASSWORD"))));

        assertThat(policy)
                .contains("default-src 'self'")
                .contains("object-src 'none'")
                .doesNotContain("script-src")
                .doesNotContain("unsafe-eval");
    }

    @Test
    void theWebappsKeepTheirOwnPolicy() {
        var page = new Person(port)
                .get(
                        "/camunda/app/cockpit/default/",
                        "Accept",
                        "text/html",
                        "Authorization",
                        Person.basic("admin", secrets.get("HAGUKUMI_ADMIN_PASSWORD")));

        assertThat(policy(page)).contains("'strict-dynamic'");
    }

    private static void assertHeaders(HttpResponse<String> answer) {
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .as(answer.request().method() + " " + answer.uri() + " " + answer.statusCode())
                .hasSize(1);
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("same-origin");
        assertThat(answer.headers().allValues("X-Frame-Options")).hasSize(1);
    }

    private static String policy(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Security-Policy").orElse("");
    }
}
