package dev.hagukumi.activity;

import dev.hagukumi.platform.Secrets;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Sends to the intake of the application under test, as a web team would: from a server, or from a page. */
@Component
@Lazy
public class IntakeClient {
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final Environment environment;
    private final Secrets secrets;

    IntakeClient(Environment environment, Secrets secrets) {
        this.environment = environment;
        this.secrets = secrets;
    }

    /** What the intake said. */
    public record Answer(int status, String contentType, String retryAfter, JsonNode body) {
        public JsonNode error(int number) {
            return body.path("errors").path(number);
        }
    }

    public Answer identify(String json) {
        return post("identify", json);
    }

    public Answer track(String json) {
        return post("track", json);
    }

    public Answer page(String json) {
        return post("page", json);
    }

    public Answer batch(String items) {
        return post("batch", "{\"batch\": [" + items + "]}");
    }

    public Answer post(String call, String json) {
        return post(call, BodyPublishers.ofString(json), basic(secrets.get("HAGUKUMI_SERVER_KEY")));
    }

    /** With the key that stands in web pages. */
    public Answer fromPage(String call, String json) {
        return post(call, BodyPublishers.ofString(json), basic(secrets.get("HAGUKUMI_WRITE_KEY")));
    }

    /** A body packed as it says. */
    public Answer packed(String call, String encoding, byte[] body) {
        return post(
                call,
                BodyPublishers.ofByteArray(body),
                basic(secrets.get("HAGUKUMI_SERVER_KEY")),
                "Content-Encoding",
                encoding);
    }

    public Answer post(String call, BodyPublisher body, String authorization, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(
                        "http://localhost:" + environment.getRequiredProperty("local.server.port") + "/v1/" + call))
                .header("Content-Type", "application/json")
                .POST(body);
        if (!authorization.isEmpty()) request.header("Authorization", authorization);
        if (headers.length > 0) request.headers(headers);
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.headers().firstValue("Retry-After").orElse(""),
                    json.readTree(response.body()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String basic(String writeKey) {
        return "Basic " + Base64.getEncoder().encodeToString((writeKey + ":").getBytes(StandardCharsets.UTF_8));
    }
}
