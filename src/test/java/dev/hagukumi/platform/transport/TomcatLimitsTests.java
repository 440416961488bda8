package dev.hagukumi.platform.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.tomcat.autoconfigure.TomcatServerProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/** A real Tomcat with our limits and a servlet, nothing else. */
class TomcatLimitsTests {
    private static final Duration WITHIN = Duration.ofMillis(600);

    private @Nullable WebServer server;

    @AfterEach
    void stop() {
        if (server != null) server.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/read", "/ignore", "/form"})
    void aBodyThatDripsIsCutOffWhoeverReadsIt(String path) throws Exception {
        start(List.of());
        try (var socket = open()) {
            send(socket, head("POST", path, "Content-Length: 1000", "Content-Type: application/x-www-form-urlencoded"));
            var begun = System.nanoTime();

            var cutOff = dripUntilCutOff(socket);

            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
            if (path.equals("/ignore")) assertThat(cutOff).startsWith("HTTP/1.1 200");
            else assertThat(cutOff).startsWith("HTTP/1.1 408").contains("application/problem+json");
        }
    }

    @Test
    void aBodyOfPiecesThatDripsIsCutOff() throws Exception {
        start(List.of());
        try (var socket = open()) {
            send(socket, head("POST", "/read", "Transfer-Encoding: chunked") + "3e8\r\n");

            assertThat(dripUntilCutOff(socket)).startsWith("HTTP/1.1 408");
        }
    }

    @Test
    void aWholeBodyIsReadAndTheConnectionKept() throws Exception {
        start(List.of());
        try (var socket = open()) {
            send(socket, head("POST", "/read", "Content-Length: 5") + "12345");
            assertThat(answer(socket)).startsWith("HTTP/1.1 200").endsWith("read 5");

            send(socket, head("POST", "/ignore", "Content-Length: 5") + "12345");
            assertThat(answer(socket)).startsWith("HTTP/1.1 200").endsWith("ignored");

            send(socket, head("POST", "/read", "Content-Length: 3") + "123");
            assertThat(answer(socket)).startsWith("HTTP/1.1 200").endsWith("read 3");
        }
    }

    /** In one packet, so that the server has the second request when it looks for the end of the first. */
    @ParameterizedTest
    @ValueSource(strings = {"/read", "/ignore", "/form"})
    void whatComesBehindABodyIsARequestOfItsOwn(String path) throws Exception {
        start(List.of());
        try (var socket = open()) {
            send(
                    socket,
                    head("POST", path, "Content-Length: 5", "Content-Type: application/x-www-form-urlencoded")
                            + "a=345"
                            + head("POST", "/read", "Transfer-Encoding: chunked") + "3\r\nabc\r\n0\r\n\r\n"
                            + head("POST", "/read", "Content-Length: 600") + "x".repeat(600)
                            + head("GET", "/who"));

            assertThat(answer(socket)).startsWith("HTTP/1.1 200");
            assertThat(answer(socket)).startsWith("HTTP/1.1 200").endsWith("read 3");
            assertThat(answer(socket)).startsWith("HTTP/1.1 200").endsWith("read 600");
            assertThat(answer(socket)).startsWith("HTTP/1.1 200").endsWith("127.0.0.1 http");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "", "-1", "0, 1", "99999999999999999999"})
    void aLengthThatIsNoNumberIsTheAskersMistake(String length) throws Exception {
        start(List.of());
        try (var socket = open()) {
            send(socket, head("POST", "/read", "Content-Length: " + length));

            assertThat(answer(socket)).startsWith("HTTP/1.1 400").contains("application/problem+json");
        }
    }

    @Test
    void aReaderOfManyLanguagesIsServed() throws Exception {
        start(List.of());
        try (var socket = open()) {
            send(socket, head("GET", "/language", "Accept-Language: ja,en,de,fr,it,es,pt,nl,sv,da,nb,fi,pl,cs,zh,ko"));
            assertThat(answer(socket)).startsWith("HTTP/1.1 200").endsWith("ja");

            send(socket, head("GET", "/language", "Accept-Language: ja" + ",x".repeat(3_500)));
            assertThat(answer(socket)).startsWith("HTTP/1.1 200").endsWith("ja");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', 127.0.0.1 http",
        "127.0.0.1, 203.0.113.9 https",
        "127.0.0.0/8, 203.0.113.9 https",
        "127.0.0.2, 127.0.0.1 http",
        "127x0.0.1/32, 127.0.0.1 http"
    })
    void onlyANamedProxyIsBelieved(String proxy, String seen) throws Exception {
        if (proxy.contains("x")) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> start(List.of(proxy)))
                    .hasMessageContaining("127x0.0.1");
            start(List.of());
        } else start(proxy.isEmpty() ? List.of() : List.of(proxy));
        try (var socket = open()) {
            send(socket, head("GET", "/who", "X-Forwarded-For: 198.51.100.1, 203.0.113.9", "X-Forwarded-Proto: https"));

            assertThat(answer(socket)).endsWith(seen);
        }
    }

    private void start(List<String> proxies) {
        var factory = new TomcatServletWebServerFactory(0);
        new TomcatLimits(
                        new TomcatLimits.Settings(proxies, WITHIN, 10),
                        new TomcatServerProperties(),
                        new SimpleMeterRegistry())
                .customize(factory);
        server = factory.getWebServer(
                context -> context.addServlet("echo", new Echo()).addMapping("/*"));
        server.start();
    }

    private Socket open() throws IOException {
        var socket = new Socket(
                InetAddress.getByName("127.0.0.1"),
                Objects.requireNonNull(server).getPort());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static String head(String method, String path, String... headers) {
        return method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** One byte every 50 ms for at most ten seconds. */
    private static String dripUntilCutOff(Socket socket) throws Exception {
        var pieces = new Thread(() -> {
            try {
                for (var n = 0; n < 200; n++) {
                    send(socket, "a");
                    Thread.sleep(50);
                }
            } catch (IOException | InterruptedException e) {
                // Cut off.
            }
        });
        pieces.start();
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        } finally {
            pieces.interrupt();
            pieces.join();
        }
    }

    /** Headers and the body of the length they name. */
    private static String answer(Socket socket) throws IOException {
        var text = new StringBuilder();
        while (text.indexOf("\r\n\r\n") < 0) {
            var read = socket.getInputStream().read();
            if (read < 0) return "closed behind " + text;
            text.append((char) read);
        }
        var length = Integer.parseInt(text.toString().replaceAll("(?s).*Content-Length: (\\d+).*", "$1"));
        return text.append(new String(socket.getInputStream().readNBytes(length), StandardCharsets.US_ASCII))
                .toString();
    }

    private static class Echo extends HttpServlet {
        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            var said = switch (request.getRequestURI()) {
                case "/read" -> "read " + request.getInputStream().readAllBytes().length;
                case "/form" -> "form " + request.getParameter("a");
                case "/language" -> request.getLocale().toLanguageTag();
                case "/who" -> request.getRemoteAddr() + " " + request.getScheme();
                default -> "ignored";
            };
            response.setContentLength(said.length());
            response.getOutputStream().print(said);
        }
    }
}
