package dev.hagukumi.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.HagukumiTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Where a body ends the next request begins, however the bytes came: else a stranger could smuggle a request behind a proxy, in
 * the name of whoever shares the connection.
 */
@HagukumiTest
class NoBodyIsTakenForARequestTests {
    private static final int REQUESTS = 100;
    private static final String SMUGGLED = "GET /smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n";

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"/logout", "/login", "/v1/track", "/engine-rest/task", "/nobody-declared-this"})
    void bodiesOfKnownLength(String path) throws IOException {
        var head = "Content-Length: " + SMUGGLED.length() + "\r\n\r\n";

        allAreAnsweredAlike(answers(path, head, SMUGGLED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/logout", "/v1/track", "/engine-rest/task"})
    void bodiesInChunks(String path) throws IOException {
        var head = "Transfer-Encoding: chunked\r\n\r\n";
        var chunk = Integer.toHexString(SMUGGLED.length()) + "\r\n" + SMUGGLED + "\r\n";

        allAreAnsweredAlike(answers(path, head, chunk + chunk + "0\r\n\r\n"));
    }

    private static void allAreAnsweredAlike(List<Integer> statuses) {
        assertThat(statuses).hasSize(REQUESTS).doesNotContain(400, 404);
        assertThat(statuses.stream().distinct()).hasSize(1);
    }

    /** What is answered to requests over one connection, each of whose bodies comes together with the head of the next. */
    private List<Integer> answers(String path, String head, String body) throws IOException {
        var request = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n" + head;
        var statuses = new ArrayList<Integer>();
        try (var socket = new RawHttp(port).open()) {
            var answers =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            write(socket, request);
            for (var n = 0; n < REQUESTS; n++) {
                statuses.add(status(answers));
                // Cut in other places each time; never before the answer, so that the body comes when nobody reads it.
                var cut = n % body.length();
                write(socket, body.substring(0, cut));
                write(socket, body.substring(cut) + request);
            }
        }
        return statuses;
    }

    private static int status(BufferedReader answers) throws IOException {
        var line = answers.readLine();
        if (line == null) throw new IOException("the connection ended without a word");
        var status = Integer.parseInt(line.split(" ")[1]);
        var length = 0;
        for (var header = answers.readLine(); header != null && !header.isEmpty(); header = answers.readLine()) {
            var lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:"))
                length = Integer.parseInt(lower.substring(15).strip());
            if (lower.startsWith("transfer-encoding:")) length = -1;
        }
        if (length < 0) readChunks(answers);
        for (var read = 0; read < length; read++) answers.read();
        return status;
    }

    private static void readChunks(BufferedReader answers) throws IOException {
        for (var size = chunk(answers); size > 0; size = chunk(answers)) {
            for (var read = 0; read < size; read++) answers.read();
            answers.readLine();
        }
        answers.readLine();
    }

    private static int chunk(BufferedReader answers) throws IOException {
        return Integer.parseInt(String.valueOf(answers.readLine()).strip(), 16);
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }
}
