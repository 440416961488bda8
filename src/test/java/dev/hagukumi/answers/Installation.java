package dev.hagukumi.answers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A running Hagukumi, asked over HTTP as any role; it follows no redirect, so that those are seen. */
final class Installation {
    static final String ANYBODY = "anybody";
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI base;
    private final UnaryOperator<String> credentials;
    private final Map<String, String> names = new TreeMap<>();

    /** @param credentials {@code user:password} of a role, the write key's among them */
    Installation(URI base, UnaryOperator<String> credentials) {
        this.base = base;
        this.credentials = credentials;
    }

    /** From now on {@code $name} in a probe stands for this. */
    void call(String name, String value) {
        names.put(name, value);
    }

    List<String> answer(Probe probe) throws IOException, InterruptedException {
        var headers = new ArrayList<>(probe.headers());
        var response = ask(probe.role(), probe.method(), probe.path(), probe.body(), headers);
        var lines = new ArrayList<String>();
        lines.add(response.statusCode()
                + response.headers()
                        .firstValue("Content-Type")
                        .map(type -> " " + type)
                        .orElse("")
                + response.headers().firstValue("Location").map(this::place).orElse(""));
        if (response.headers().firstValue("Content-Type").orElse("").contains("json"))
            lines.addAll(Shape.of(response.body()).lines());
        return lines;
    }

    private String place(String location) {
        return " to " + location.replace(base.toString(), "").replaceAll(";jsessionid=\\w+", "");
    }

    HttpResponse<String> ask(String role, String method, String path, String body, List<String> headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + named(path)))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(named(body)));
        if (!role.equals(ANYBODY)) request.header("Authorization", "Basic " + encoded(credentials.apply(role)));
        if (body.startsWith("{") && headers.stream().noneMatch(line -> line.startsWith("Content-Type")))
            request.header("Content-Type", "application/json");
        for (var header : headers) request.header(header.split(": ", 2)[0], header.split(": ", 2)[1]);
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private String named(String text) {
        for (var name : names.entrySet()) text = text.replace("$" + name.getKey(), name.getValue());
        return text;
    }

    private static String encoded(String credentials) {
        return Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }
}
