package dev.hagukumi.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.HagukumiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** S13: a page of a stranger, whose name was turned to this machine, reads nothing of ours (DNS rebinding). */
@HagukumiTest
class StrangersHostsAreRefusedTests {
    @LocalServerPort
    int port;

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
                "/demo/mails",
                "/demo/clock",
                "/hagukumi.js",
                "/console/hagukumi.css",
                "/api/leads",
                "/v1/track",
                "/engine-rest/process-definition",
                "/actuator/prometheus",
                "/error",
                "/nobody-declared-this"
            })
    void nothingIsToldUnderAnotherName(String path) {
        for (var host : new String[] {"evil.example", "evil.example:" + port, "localhost.evil.example", "192.0.2.7"}) {
            var answer = http.get(path, "Host: " + host, "Accept: text/html");

            assertThat(answer.status()).as(path + " as " + host).isEqualTo(400);
            assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.body()).contains("Host header").doesNotContain("write-key");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:8080", "127.0.0.1", "127.0.0.1:8080", "[::1]:8080"})
    void thisMachineIsOurName(String host) {
        assertThat(http.get("/", "Host: " + host).status()).isEqualTo(200);
    }

    @Test
    void probesComeByWhateverNameTheyKnow() {
        for (var path : new String[] {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
            assertThat(http.get(path, "Host: 192.0.2.7:8080").status()).isEqualTo(200);
    }

    @Test
    void aForwardedNameOfAStrangerIsNoName() {
        var answer = http.get("/", "Host: evil.example", "X-Forwarded-Host: localhost", "Forwarded: host=localhost");

        assertThat(answer.status()).isEqualTo(400);
    }
}
