package dev.hagukumi.security;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.platform.Secrets;
import dev.hagukumi.security.fuzz.Fuzzed;
import dev.hagukumi.security.fuzz.InputKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Heads of requests, byte by byte, on every kind of path: whatever stands there is never an error of ours. */
@HagukumiTest
class HeadersFuzzTests implements Fuzzed {
    /** Known to the test only: a mutation of it opens nothing, and costs nobody a try. */
    private static final String ADMIN = "@ADMIN@";

    private static final String KEY = "@KEY@";
    private static final Pattern STATUS = Pattern.compile("(?m)^HTTP/1\\.1 (\\d{3})");
    private static final Pattern LONE_LINE_FEED = Pattern.compile("(?<!\r)\n");

    private static final String BROWSER = """
            Host: localhost
            User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36
            Accept: text/html,application/xhtml+xml;q=0.9,*/*;q=0.8
            Accept-Language: ja,en-US;q=0.7,en;q=0.3
            Accept-Encoding: gzip, deflate, br
            Cookie: JSESSIONID=0123456789ABCDEF; hagukumi-csrf=abc; hagukumi-wanted=/api/leads
            Referer: http://localhost/login
            Connection: keep-alive
            """;
    private static final String PROGRAM = """
            Host: localhost:8080
            Authorization: Basic @ADMIN@
            Accept: application/json
            X-Forwarded-For: 203.0.113.7, 198.51.100.2
            X-Forwarded-Proto: https
            Forwarded: for=192.0.2.60;proto=http;by=203.0.113.43;host=example.com
            traceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
            If-None-Match: "abc", W/"def"
            If-Modified-Since: Wed, 21 Oct 2026 07:28:00 GMT
            """;
    private static final String SITE = """
            Host: localhost
            Authorization: Basic @KEY@
            Content-Type: application/json; charset=utf-8
            Origin: https://www.example.co.jp
            Content-Length: 59

            {"userId": "head@fuzz.example.co.jp", "event": "CheckedIn"}""";

    @LocalServerPort
    int port;

    @Autowired
    Secrets secrets;

    @Override
    public InputKind kind() {
        return InputKind.ofTexts("headers", sound(), attacks(), this::send);
    }

    private static List<String> sound() {
        var sound = new ArrayList<String>();
        for (var page : List.of("/login", "/demo/site/", "/hagukumi.js", "/actuator/health"))
            sound.add("GET " + page + " HTTP/1.1\n" + BROWSER);
        for (var data : List.of(
                "/api/leads?size=1",
                "/api/rules",
                "/engine-rest/process-definition?maxResults=1",
                "/actuator/health/liveness",
                "/v3/api-docs")) sound.add("GET " + data + " HTTP/1.1\n" + PROGRAM);
        sound.add("POST /v1/track HTTP/1.1\n" + SITE);
        sound.add("HEAD /login HTTP/1.0\n" + BROWSER);
        return sound;
    }

    private static List<String> attacks() {
        var attacks = new ArrayList<String>();
        for (var name : List.of(
                "Host",
                "Accept",
                "Accept-Language",
                "Accept-Charset",
                "Accept-Encoding",
                "Authorization",
                "Content-Type",
                "Content-Length",
                "Content-Disposition",
                "Cookie",
                "Origin",
                "Referer",
                "Range",
                "If-Modified-Since",
                "If-None-Match",
                "Expect",
                "Forwarded",
                "X-Forwarded-For",
                "X-Forwarded-Host",
                "X-Forwarded-Port",
                "X-Forwarded-Prefix",
                "X-HTTP-Method-Override",
                "Transfer-Encoding",
                "Upgrade",
                "HTTP2-Settings",
                "traceparent",
                "baggage",
                "Sec-Fetch-Site"))
            for (var value : HostileValues.HEADERS)
                attacks.add("GET /api/leads HTTP/1.1\n" + name + ": " + value + "\n" + PROGRAM);
        attacks.add("POST /login HTTP/1.1\nHost: localhost\nContent-Type: multipart/form-data; boundary="
                + "x".repeat(5_000) + "\nContent-Length: 4\n\n--x-");
        attacks.add("POST /v1/track HTTP/1.1\nTransfer-Encoding: chunked\n" + SITE.replace("Content-Length: 59\n", "")
                + "\nzz\n");
        attacks.add("GET /login HTTP/1.1\nHost: localhost\n" + "Cookie: a=b\n".repeat(90));
        attacks.add("GET /login HTTP/1.1\nHost: localhost\nHost: elsewhere.example\n");
        attacks.add("GET http://elsewhere.example/login HTTP/1.1\nHost: localhost\n");
        attacks.add("PRI * HTTP/2.0\n\nSM\n");
        return attacks;
    }

    private String send(byte[] input) throws IOException {
        var answers = answers(input);
        var statuses = STATUS.matcher(answers)
                .results()
                .map(found -> Integer.parseInt(found.group(1)))
                .toList();
        var head = new String(input, StandardCharsets.UTF_8);
        for (var status : statuses) if (status >= 500 && !isTheAskers(status, head)) throw new AssertionError(answers);
        if (statuses.isEmpty()) return "closed without an answer";
        return statuses.get(0) < 400 ? InputKind.TAKEN : String.valueOf(statuses.get(0));
    }

    /** It is asked to speak what it never spoke; the head that asks may stand behind the body of another. */
    private static boolean isTheAskers(int status, String head) {
        return status == 503
                || status == 505
                || status == 501 && head.toLowerCase(Locale.ROOT).contains("transfer-encoding");
    }

    private String answers(byte[] input) throws IOException {
        try (var socket = new RawHttp(port).open()) {
            var answers = new ByteArrayOutputStream();
            try {
                socket.getOutputStream().write(onTheWire(input));
                socket.shutdownOutput();
                socket.getInputStream().transferTo(answers);
            } catch (SocketException e) {
                // Closed in the middle of what was still sent: what was answered before counts.
            }
            return answers.toString(StandardCharsets.ISO_8859_1);
        }
    }

    /** Ends as a head does; with the line ends of HTTP, unless somebody put in others. */
    private byte[] onTheWire(byte[] input) {
        var text = new String(input, StandardCharsets.ISO_8859_1)
                .replace(ADMIN, basic("admin", "HAGUKUMI_ADMIN_PASSWORD"))
                .replace(
                        KEY,
                        Base64.getEncoder()
                                .encodeToString(
                                        (secrets.get("HAGUKUMI_SERVER_KEY") + ":").getBytes(StandardCharsets.UTF_8)));
        if (!text.contains("\r")) text = LONE_LINE_FEED.matcher(text).replaceAll("\r\n");
        return (text.stripTrailing() + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    private String basic(String user, String password) {
        return RawHttp.basic(user, secrets.get(password)).substring("Authorization: Basic ".length());
    }
}
