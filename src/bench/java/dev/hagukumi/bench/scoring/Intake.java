package dev.hagukumi.bench.scoring;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a web site and a person see of the application: its intake, and its API. */
final class Intake {
    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;

    Intake(int port) {
        this.address = "http://127.0.0.1:" + port;
    }

    /** Waits and sends again where it is told to. */
    void send(Stream<String> activities) throws IOException, InterruptedException {
        var body = activities.collect(Collectors.joining(",", "{\"batch\":[", "]}"));
        while (true) {
            var answer = http.send(post("/v1/batch", Scored.SERVER_KEY + ":", body), BodyHandlers.ofString());
            if (answer.statusCode() == 202) return;
            if (answer.statusCode() != 429) throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            Thread.sleep(100);
        }
    }

    /** Answers what the API says. */
    String asAdministrator(String path) throws IOException, InterruptedException {
        var answer = http.send(post(path, "admin:" + Scored.ADMIN_PASSWORD, ""), BodyHandlers.ofString());
        if (answer.statusCode() != 200) throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        return answer.body();
    }

    private HttpRequest post(String path, String user, String body) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(user.getBytes()))
                .POST(BodyPublishers.ofString(body))
                .build();
    }
}
