package dev.hagukumi.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.platform.Secrets;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** S6: more connections than there are threads, each with a body that never comes, stop neither health nor anybody else. */
@HagukumiTest
class SlowBodiesAreCutOffTests {
    private static final int ONE_TOO_MANY = 51;
    private static final int MORE_THAN_THERE_ARE_THREADS = 260;

    @LocalServerPort
    int port;

    @Autowired
    Secrets secrets;

    /** One that reads the body at once, two that never read it, one whose body is a form. */
    @ParameterizedTest
    @ValueSource(strings = {"/v1/track", "/nobody-declared-this", "/engine-rest/deployment/create", "/login"})
    void healthAnswersBesideBodiesThatNeverCome(String path) throws IOException {
        var slow = new ArrayList<Socket>();
        try {
            for (var n = 0; n < MORE_THAN_THERE_ARE_THREADS; n++) slow.add(begin(path));
            var begun = System.nanoTime();

            var health = new RawHttp(port).get("/actuator/health/readiness");
            drip(slow);
            var page = new RawHttp(port).get("/login", "Accept: text/html");

            assertThat(health.status()).isEqualTo(200);
            assertThat(page.status()).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(8));
        } finally {
            for (var socket : slow) socket.close();
        }
    }

    @Test
    void whoeverIsOneTooManyIsToldToComeAgain() throws IOException {
        var slow = new ArrayList<Socket>();
        try {
            for (var n = 0; n < ONE_TOO_MANY; n++) slow.add(begin("/v1/track"));
            await().until(() -> slow.stream().anyMatch(SlowBodiesAreCutOffTests::isAnswered));

            var refused = slow.stream()
                    .filter(SlowBodiesAreCutOffTests::isAnswered)
                    .findFirst()
                    .orElseThrow();
            var told = RawHttp.answer(refused);

            assertThat(told.status()).isEqualTo(503);
            assertThat(told.header("Retry-After")).hasValue("5");
            assertThat(told.header("Content-Type")).hasValue("application/problem+json");
        } finally {
            for (var socket : slow) socket.close();
        }
    }

    private Socket begin(String path) throws IOException {
        var socket = new RawHttp(port).open();
        var key = RawHttp.basic(secrets.get("HAGUKUMI_WRITE_KEY"), "");
        var type = path.equals("/login") ? "application/x-www-form-urlencoded" : "application/json";
        write(
                socket,
                "POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + (path.startsWith("/v1") ? key + "\r\n" : "")
                        + "Content-Type: " + type + "\r\nContent-Length: 100000\r\n\r\n");
        return socket;
    }

    private static boolean isAnswered(Socket socket) {
        try {
            return socket.getInputStream().available() > 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static void drip(List<Socket> slow) {
        for (var socket : slow) {
            try {
                write(socket, "{");
            } catch (IOException cutOff) {
                // As it should be.
            }
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }
}
