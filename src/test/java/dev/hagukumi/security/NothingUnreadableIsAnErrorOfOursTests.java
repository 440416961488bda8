package dev.hagukumi.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.platform.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** S16, S18: addresses, parameters and headers that make no sense are the asker's mistake on every path, and said so. */
@HagukumiTest
class NothingUnreadableIsAnErrorOfOursTests {
    private static final List<String> READS = List.of(
            "/",
            "/login",
            "/demo/site/",
            "/demo/leads",
            "/api/leads",
            "/api/leads/1",
            "/api/mails",
            "/api/broadcasts",
            "/api/rules",
            "/api/parked",
            "/engine-rest/process-definition",
            "/engine-rest/task",
            "/camunda/app/tasklist/default/",
            "/camunda/api/engine/engine/default/task",
            "/actuator/health",
            "/actuator/prometheus",
            "/v3/api-docs",
            "/swagger-ui.html",
            "/hagukumi.js",
            "/console/hagukumi.css",
            "/c/x",
            "/o/x",
            "/u/x",
            "/nobody-declared-this");

    private static final List<String> QUERIES = List.of(
            "?q=%00",
            "?email=a%00b",
            "?state=%00",
            "?name=%00&nameLike=%00",
            "?%00=1",
            "?q=%",
            "?q=%z",
            "?q=%zz",
            "?%zz=1",
            "?sortBy=%u0041");

    @LocalServerPort
    int port;

    @Autowired
    Secrets secrets;

    static Stream<String> reads() {
        return READS.stream();
    }

    @ParameterizedTest
    @MethodSource("reads")
    void aQueryThatCannotBeReadIsRefused(String path) {
        for (var query : QUERIES) {
            var answer = http().get(path + query, admin());

            assertThat(answer.status()).as(path + query).isEqualTo(400);
            assertThat(answer.header("Content-Type")).as(path + query).hasValue("application/problem+json");
        }
    }

    @ParameterizedTest
    @MethodSource("reads")
    void aPathThatCannotBeReadIsRefused(String path) {
        for (var end : List.of(
                "/%00", "/%", "/%zz", "/%2e%2e/", "/..;/", "//", "/%5c", "/%0a", "/%c0%ae", "/a|b", "/a\\b", "/;a=b")) {
            var answer = http().get(path + end, admin());

            assertThat(answer.status()).as(path + end).isBetween(400, 404);
            assertThat(answer.body()).as(path + end).doesNotContain("Tomcat", "Exception");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: nonsense",
                "Content-Type: application/json; charset=nonsense",
                "Content-Type: application/json; charset=\"",
                "Content-Type: application/x-www-form-urlencoded; charset=%00",
                "Content-Type: /",
                "Content-Type: multipart/form-data",
                "Content-Type: multipart/form-data; boundary=",
                "Content-Length: nonsense",
                "Content-Length: ",
                "Content-Length: -1",
                "Content-Length: 0, 1",
                "Content-Length: 99999999999999999999",
                "Accept: nonsense",
                "Accept: ////",
                "Accept: application/json;q=nan",
                "Accept: text/html;q=99999999999999999999",
                "Accept-Language: x-x-x-x-x-x-x-x-x-x-x-x-x-x-x-x-x-x-x-x-x-x-x-x",
                "Accept-Language: %%%,;;;q=2",
                "Accept-Charset: nonsense",
                "Accept-Encoding: nonsense;q=a",
                "Authorization: Basic %%%",
                "Authorization: Basic bm8tY29sb24=",
                "Authorization: Basic AAAAADoAAAA=",
                "Authorization: Bearer x",
                "Authorization: x",
                "Cookie: =; ;;; a=\"; JSESSIONID=..%2f..; hagukumi-wanted=%%%; hagukumi-csrf=%00",
                "Cookie: $Version=1; JSESSIONID=\"a\\\"b\"",
                "Origin: %%%",
                "Origin: http://[",
                "Origin: null",
                "Referer: http://[",
                "Range: bytes=99999999999999999999-",
                "Range: nonsense",
                "If-Modified-Since: nonsense",
                "If-None-Match: \"\"\"",
                "Expect: nonsense",
                "X-Forwarded-For: %%%",
                "X-HTTP-Method-Override: FOO",
                "X-Requested-With: \u0001",
                "Transfer-Encoding: nonsense",
                "Upgrade: h2c",
                "traceparent: 00-zz-zz-zz"
            })
    void noHeaderMakesAnErrorOfOurs(String header) {
        for (var path : READS) {
            var own = header.startsWith("Authorization") ? header : admin();
            for (var method : List.of("GET", "POST")) {
                var answer = header.startsWith("Authorization")
                        ? http().send(method, path, "", own)
                        : http().send(method, path, "", own, header);
                var refused = header.startsWith("Transfer-Encoding") ? 501 : 499;
                // What the engine's REST makes of a POST without a body is no matter of headers.
                if (method.equals("POST") && path.startsWith("/engine-rest")) continue;
                assertThat(answer.status())
                        .as(method + " " + path + " " + header)
                        .isBetween(200, refused);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"FOO", "get", "TRACE", "CONNECT", "PROPFIND", "DELETE", "PATCH", "OPTIONS", "HEAD"})
    void noMethodMakesAnErrorOfOurs(String method) {
        for (var path : READS)
            assertThat(http().send(method, path, "", admin()).status())
                    .as(method + " " + path)
                    .isBetween(200, method.equals("CONNECT") ? 501 : 499);
    }

    @Test
    void whatIsTooLongIsRefused() {
        var much = new ArrayList<String>(List.of(admin()));
        for (var n = 0; n < 200; n++) much.add("X-" + n + ": a");

        assertThat(http().get("/api/leads?q=" + "a".repeat(20_000), admin()).status())
                .isEqualTo(400);
        assertThat(http().get("/" + "a/".repeat(3_000), admin()).status()).isBetween(400, 404);
        assertThat(http().get("/api/leads", admin(), "X-Long: " + "a".repeat(20_000))
                        .status())
                .isEqualTo(400);
        assertThat(http().get("/api/leads", much.toArray(String[]::new)).status())
                .isEqualTo(400);
        assertThat(http().get("/api/leads?" + "a&".repeat(2_000), admin()).status())
                .isBetween(200, 400);
        assertThat(http().send(
                                "POST",
                                "/login",
                                "username=" + "a".repeat(100_000),
                                "Content-Type: application/x-www-form-urlencoded")
                        .status())
                .isBetween(400, 413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"username=a%00b&password=x", "username=%zz&password=x", "username=%&password=x"})
    void aFormThatCannotBeReadIsRefused(String form) {
        for (var path : List.of("/login", "/v1/track"))
            assertThat(http().send("POST", path, form, "Content-Type: application/x-www-form-urlencoded")
                            .status())
                    .as(path + " " + form)
                    .isBetween(400, 404);
    }

    private RawHttp http() {
        return new RawHttp(port);
    }

    private String admin() {
        return RawHttp.basic("admin", secrets.get("HAGUKUMI_ADMIN_PASSWORD"));
    }
}
