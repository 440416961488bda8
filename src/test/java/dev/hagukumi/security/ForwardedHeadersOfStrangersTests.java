package dev.hagukumi.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.HagukumiTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** S15: what a stranger says about his address, scheme or host is not believed; only named proxies are. */
@HagukumiTest
class ForwardedHeadersOfStrangersTests {
    @LocalServerPort
    int port;

    @Test
    void aRequestIsNoSafeOneBecauseItSaysSo() {
        var answer = new RawHttp(port)
                .get(
                        "/login",
                        "X-Forwarded-Proto: https",
                        "X-Forwarded-Ssl: on",
                        "Forwarded: proto=https;host=evil.example");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Strict-Transport-Security"))
                .as("it is sent where the request came over https")
                .isEmpty();
    }

    @Test
    void nobodyIsLedToAPlaceThatAStrangerNamed() {
        var answer = new RawHttp(port)
                .get(
                        "/camunda/app/cockpit/default/",
                        "Accept: text/html",
                        "X-Forwarded-Host: evil.example",
                        "X-Forwarded-Prefix: /evil",
                        "X-Forwarded-Port: 666");

        assertThat(answer.header("Location")).hasValue("/login");
    }
}
