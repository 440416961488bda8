package dev.hagukumi.security;

import static dev.hagukumi.security.Scenarios.model;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No upload fills the memory: it is stopped before anything reads it, with a sentence that says why. */
@DeploymentTest
class UploadsAreBoundedTests {
    private static final int MEGABYTE = 1_000_000;

    private final Deployment deployment;

    UploadsAreBoundedTests(Deployment deployment) {
        this.deployment = deployment;
    }

    @Test
    void aFileHoldsAtMostAMegabyte() {
        var files = Map.of(
                "large.bpmn", model("large").getBytes(StandardCharsets.UTF_8), "a.ja.mail", new byte[MEGABYTE + 1]);

        var answer = deployment.as("marketing").deploy("large", files);

        assertThat(answer.status()).as(answer.body()).isEqualTo(413);
        assertThat(answer.json().path("message").asString())
                .startsWith("ENGINE-09005 Could not parse BPMN process.")
                .contains("a.ja.mail: the file holds 1,000,001 bytes; at most 1,000,000 are taken");
    }

    @Test
    void aDeploymentHoldsAtMostFive() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("large.bpmn", model("large").getBytes(StandardCharsets.UTF_8));
        for (var n = 0; n < 6; n++) files.put("mail" + n + ".ja.mail", new byte[900_000]);

        var answer = deployment.as("marketing").deploy("large", files);

        assertThat(answer.status()).as(answer.body()).isEqualTo(413);
        assertThat(answer.json().path("message").asString())
                .startsWith("ENGINE-09005 Could not parse BPMN process.")
                .contains("A request holds at most 5,100,000 bytes; this one holds more.");
    }

    /** The length is told before the body: not a byte of it need come. */
    @ParameterizedTest
    @CsvSource({
        "marketing, /engine-rest/deployment/create, multipart/form-data; boundary=b",
        "sales, /engine-rest/task, application/json",
        "marketing, /api/rules/diff, application/json"
    })
    void whatAnnouncesMoreIsNotWaitedFor(String role, String path, String type) throws IOException {
        try (var socket = new Socket("localhost", deployment.address().getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                                    + deployment.as(role).authorization() + "\r\nContent-Type: " + type
                                    + "\r\nContent-Length: 150000000\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));

            var status = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);

            assertThat(status).isEqualTo("HTTP/1.1 413");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "marketing, /engine-rest/deployment/create, multipart/form-data; boundary=b",
        "sales, /engine-rest/task, application/json",
        "marketing, /api/rules/diff, application/json"
    })
    void whatAnnouncesNothingIsCounted(String role, String path, String type) {
        var answer = deployment.as(role).send("POST", path, type, BodyPublishers.ofInputStream(() -> body(type, 8)));

        assertThat(answer.status()).as(answer.body()).isEqualTo(413);
        assertThat(answer.body()).contains("A request holds at most 5,100,000 bytes; this one holds more.");
    }

    @Test
    void manyAtOnceStopNothing() {
        var type = "multipart/form-data; boundary=b";

        var answers = IntStream.range(0, 40)
                .parallel()
                .mapToObj(n -> deployment
                        .as("marketing")
                        .send(
                                "POST",
                                "/engine-rest/deployment/create",
                                type,
                                BodyPublishers.ofInputStream(() -> body(type, 8)))
                        .status())
                .distinct()
                .toList();

        assertThat(answers).isSubsetOf(List.of(413, 503)).contains(413);
        assertThat(deployment.as("nobody").get("/actuator/health/readiness").status())
                .isEqualTo(200);
        assertThat(deployment.log()).doesNotContain("OutOfMemoryError");
    }

    /** So many megabytes of one file, or of one text. */
    private static InputStream body(String type, int megabytes) {
        var begin = type.startsWith("multipart")
                ? "--b\r\nContent-Disposition: form-data; name=\"data\"; filename=\"a.bpmn\"\r\n\r\n"
                : "{\"name\": \"";
        var middle = new InputStream() {
            private int left = megabytes * MEGABYTE;

            @Override
            public int read() {
                return left-- > 0 ? 'a' : -1;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                if (left <= 0) return -1;
                var some = Math.min(left, length);
                Arrays.fill(into, from, from + some, (byte) 'a');
                left -= some;
                return some;
            }
        };
        return new SequenceInputStream(new ByteArrayInputStream(begin.getBytes(StandardCharsets.US_ASCII)), middle);
    }
}
