package dev.hagukumi.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who speaks to a {@link Deployment} over HTTP, each request signed by itself. */
final class Caller {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI address;
    private final List<String> headers;

    private Caller(URI address, List<String> headers) {
        this.address = address;
        this.headers = headers;
    }

    /** Nobody. */
    Caller(URI address) {
        this(address, List.of());
    }

    Caller(URI address, String user, String password) {
        this(address, List.of("Authorization", "Basic " + encoded(user + ":" + password)));
    }

    private static String encoded(String pair) {
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    /** The header of that name. */
    String authorization() {
        return headers.get(headers.indexOf("Authorization") + 1);
    }

    /** The same, as the page of a webapp speaks: with a session and the webapps' token against forged requests. */
    Caller inAWebapp() {
        var cookies = new LinkedHashMap<String, String>();
        for (var cookie : get("/camunda/app/welcome/default/").headers().getOrDefault("set-cookie", List.of())) {
            var pair = cookie.split(";")[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        var more = new ArrayList<>(headers);
        more.addAll(List.of("X-XSRF-TOKEN", cookies.getOrDefault("XSRF-TOKEN", "none")));
        cookies.forEach((name, value) -> more.addAll(List.of("Cookie", name + "=" + value)));
        return new Caller(address, more);
    }

    Answer get(String path) {
        return send("GET", path);
    }

    Answer post(String path, Object json) {
        return send("POST", path, json);
    }

    Answer send(String verb, String path) {
        return send(verb, path, "application/json", BodyPublishers.noBody());
    }

    Answer send(String verb, String path, Object json) {
        return send(verb, path, "application/json", BodyPublishers.ofString(JSON.writeValueAsString(json)));
    }

    /** As the Modeler deploys: the name of the deployment, then each file under its own name. */
    Answer deploy(String name, Map<String, byte[]> files) {
        return deployTo("/engine-rest/deployment/create", name, files);
    }

    Answer deploy(String name, Path folder) {
        var files = new LinkedHashMap<String, byte[]>();
        try (var found = Files.list(folder)) {
            for (var file : found.sorted().toList())
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return deploy(name, files);
    }

    Answer deployTo(String path, String name, Map<String, byte[]> files) {
        var boundary = UUID.randomUUID().toString();
        var parts = new ArrayList<byte[]>();
        parts.add(part(boundary, "name=\"deployment-name\""));
        parts.add(name.getBytes(StandardCharsets.UTF_8));
        parts.add(part(boundary, "name=\"deployment-source\""));
        parts.add("hagukumi".getBytes(StandardCharsets.UTF_8));
        files.forEach((file, content) -> {
            parts.add(part(boundary, "name=\"" + file + "\"; filename=\"" + file + "\""));
            parts.add(content);
        });
        parts.add(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        var body = BodyPublishers.concat(
                parts.stream().map(BodyPublishers::ofByteArray).toArray(BodyPublisher[]::new));
        return send("POST", path, "multipart/form-data; boundary=" + boundary, body);
    }

    private static byte[] part(String boundary, String disposition) {
        return ("\r\n--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    Answer send(String verb, String path, String contentType, BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofMinutes(1))
                .header("Content-Type", contentType)
                .method(verb, body);
        if (!this.headers.isEmpty()) request.headers(this.headers.toArray(String[]::new));
        if (headers.length > 0) request.headers(headers);
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    verb + " " + path, answer.statusCode(), answer.headers().map(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(verb + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    record Answer(String to, int status, Map<String, List<String>> headers, String body) {

        Answer mustBe(int expected) {
            if (status != expected)
                throw new AssertionError(to + " answered " + status + ", not " + expected + ": " + body);
            return this;
        }

        tools.jackson.databind.JsonNode json() {
            return JSON.readTree(body);
        }

        String header(String name) {
            return String.join(", ", headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), List.of()));
        }
    }
}
