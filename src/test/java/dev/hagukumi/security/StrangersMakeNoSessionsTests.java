package dev.hagukumi.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.platform.Secrets;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.catalina.Manager;
import org.apache.catalina.core.StandardContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** S3: whoever is not signed on costs no session, whatever is asked for; and yet comes back to where he wanted. */
@HagukumiTest
class StrangersMakeNoSessionsTests {
    private static final String HTML = "Accept: text/html";
    private static final String COCKPIT = "/camunda/app/cockpit/default/";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    Secrets secrets;

    @Autowired
    ServletWebServerApplicationContext application;

    private RawHttp http;

    @BeforeEach
    void connect() {
        http = new RawHttp(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/login",
                "/login?error",
                "/demo/site/",
                COCKPIT,
                "/camunda/api/admin/setup/default/user/create",
                "/api/leads?email=somebody",
                "/engine-rest/process-definition",
                "/swagger-ui.html",
                "/actuator/prometheus",
                "/nobody-declared-this",
                "/u/unknown"
            })
    void readingMakesNone(String path) {
        var before = sessions();

        var answer = http.get(path, HTML);

        assertThat(answer.cookie("JSESSIONID")).as(answer.toString()).isEmpty();
        assertThat(sessions()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "/login, username=nobody-here&password=wrong",
        "/logout, a=b",
        "/api/rules/reload, a=b",
        "/camunda/api/admin/auth/user/default/login/cockpit, username=nobody-here&password=wrong",
        "/nobody-declared-this, a=b"
    })
    void sendingMakesNone(String path, String form) {
        var before = sessions();

        var unguarded = http.send("POST", path, form, HTML, "Content-Type: application/x-www-form-urlencoded");
        var page = http.get("/login", HTML);
        var guarded = http.send(
                "POST",
                path,
                form + "&_csrf=" + encoded(token(page)),
                HTML,
                "Content-Type: application/x-www-form-urlencoded",
                "Cookie: hagukumi-csrf=" + page.cookie("hagukumi-csrf").orElseThrow());

        assertThat(unguarded.cookie("JSESSIONID")).as(unguarded.toString()).isEmpty();
        assertThat(guarded.cookie("JSESSIONID")).as(guarded.toString()).isEmpty();
        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void signingOnLeadsBackToThePageThatWasWanted() {
        var sent = http.get(COCKPIT + "?a=%E8%82%B2", HTML);
        assertThat(sent.header("Location")).hasValue("/login");

        var answer = signOn(
                "Cookie: hagukumi-wanted=" + sent.cookie("hagukumi-wanted").orElseThrow());

        assertThat(answer.header("Location")).hasValue(COCKPIT + "?a=%E8%82%B2");
        assertThat(answer.cookie("JSESSIONID")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nobody-declared-this", "/camunda/api/admin/setup/default/user/create", "/api/leads"})
    void whatIsNoPageForPeopleIsNotKept(String path) {
        assertThat(http.get(path, HTML).cookie("hagukumi-wanted")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example/",
                "\\\\evil.example/",
                "/\t/evil.example",
                "/ok\r\nSet-Cookie: a=b",
                "javascript:alert(1)",
                "login",
                ""
            })
    void aForgedPlaceLeadsToTheStartPageAndNowhereElse(String place) {
        var forged = Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));

        assertThat(signOn("Cookie: hagukumi-wanted=" + forged).header("Location"))
                .hasValue("/home");
        assertThat(signOn("Cookie: hagukumi-wanted=%%%").header("Location")).hasValue("/home");
    }

    @Test
    void aFormWithoutOurTokenIsStillRefusedWhateverTokenTheWebappsHave() {
        var page = http.get("/login", HTML);
        var form = "username=sales&password=" + encoded(secrets.get("HAGUKUMI_SALES_PASSWORD"));

        var without = http.send("POST", "/login", form, "Content-Type: application/x-www-form-urlencoded");
        var another = http.send(
                "POST",
                "/login",
                form + "&_csrf=ours",
                "Content-Type: application/x-www-form-urlencoded",
                "X-XSRF-TOKEN: ours",
                "Cookie: XSRF-TOKEN=ours; hagukumi-csrf="
                        + page.cookie("hagukumi-csrf").orElseThrow());

        assertThat(without.status()).isEqualTo(403);
        assertThat(another.status()).isEqualTo(403);
    }

    @Test
    void theWebappsKeepAGuardOfTheirOwnBesideOurs() {
        var session = "JSESSIONID=" + signOn().cookie("JSESSIONID").orElseThrow();
        var app = http.get("/camunda/app/tasklist/default/", HTML, "Cookie: " + session);
        var token = app.cookie("XSRF-TOKEN").orElseThrow(() -> new AssertionError(app.toString()));
        var path = "/camunda/api/engine/engine/default/task/count";

        var guarded = http.send(
                "POST",
                path,
                "{}",
                "Content-Type: application/json",
                "X-XSRF-TOKEN: " + token,
                "Cookie: " + session + "; XSRF-TOKEN=" + token);
        var forged = http.send("POST", path, "{}", "Content-Type: application/json", "Cookie: " + session);

        assertThat(forged.status()).isEqualTo(403);
        assertThat(guarded.status()).as(guarded.body()).isEqualTo(200);
    }

    @Test
    void aProgramsSessionInTheWebappsLivesForAMinute() throws Exception {
        var basic = RawHttp.basic("sales", secrets.get("HAGUKUMI_SALES_PASSWORD"));

        var made = http.get("/camunda/api/engine/engine/", basic).cookie("JSESSIONID");

        if (made.isPresent())
            assertThat(manager().findSession(made.get()).getMaxInactiveInterval())
                    .isEqualTo(60);
        var person = signOn().cookie("JSESSIONID").orElseThrow();
        assertThat(manager().findSession(person).getMaxInactiveInterval()).isGreaterThan(60);
    }

    @Test
    void whenTheHouseIsFullWhoeverComesIsAskedToComeAgainAndThoseInsideStay() {
        var inside = signOn().cookie("JSESSIONID").orElseThrow();
        var sessions = (org.apache.catalina.session.ManagerBase) manager();
        var most = sessions.getMaxActiveSessions();
        assertThat(most).isBetween(1, 10_000);
        sessions.setMaxActiveSessions(sessions.getActiveSessions());
        try {
            var refused = signOn();
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.header("Content-Type")).hasValue("application/problem+json");
            assertThat(http.get("/api/leads", "Cookie: JSESSIONID=" + inside).status())
                    .isEqualTo(200);
        } finally {
            sessions.setMaxActiveSessions(most);
        }
    }

    private RawHttp.Answer signOn(String... cookies) {
        var page = http.get("/login", HTML);
        var more = cookies.length == 0 ? "" : "; " + cookies[0].substring("Cookie: ".length());
        return http.send(
                "POST",
                "/login",
                "username=sales&password=" + encoded(secrets.get("HAGUKUMI_SALES_PASSWORD")) + "&_csrf="
                        + encoded(token(page)),
                HTML,
                "Content-Type: application/x-www-form-urlencoded",
                "Cookie: hagukumi-csrf=" + page.cookie("hagukumi-csrf").orElseThrow() + more);
    }

    private static String token(RawHttp.Answer page) {
        var found = TOKEN.matcher(page.body());
        assertThat(found.find()).as(page.body()).isTrue();
        return found.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private int sessions() {
        return manager().getActiveSessions();
    }

    private Manager manager() {
        var tomcat = ((TomcatWebServer) Objects.requireNonNull(application.getWebServer())).getTomcat();
        return ((StandardContext) tomcat.getHost().findChildren()[0]).getManager();
    }
}
