package dev.hagukumi.bench.console;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;

/** An administrator with a browser's session. */
final class Reader {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String address;

    Reader(int port, String password) throws IOException, InterruptedException {
        this.address = "http://127.0.0.1:" + port;
        var form =
                http.send(HttpRequest.newBuilder(URI.create(address + "/login")).build(), BodyHandlers.ofString());
        var token = TOKEN.matcher(form.body());
        if (!token.find()) throw new IllegalStateException("the sign-on has no token");
        http.send(
                HttpRequest.newBuilder(URI.create(address + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(
                                "username=admin&password=" + password + "&_csrf=" + token.group(1)))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Milliseconds until the whole page is here. */
    double read(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Accept", "text/html")
                .build();
        var begin = System.nanoTime();
        var answer = http.send(request, BodyHandlers.ofString());
        var took = (System.nanoTime() - begin) / 1e6;
        if (answer.statusCode() != 200) throw new IllegalStateException(path + ": " + answer.statusCode());
        return took;
    }
}
