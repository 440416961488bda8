package dev.hagukumi.security;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Speaks HTTP as no decent client would: every byte as the test wrote it, over a connection of its own to this machine. */
final class RawHttp {
    private static final int PATIENCE = 30_000;

    private final int port;

    RawHttp(int port) {
        this.port = port;
    }

    /** @param body everything behind the headers, as it came */
    record Answer(int status, List<String> headers, String body) {

        List<String> all(String name) {
            var start = name.toLowerCase(Locale.ROOT) + ":";
            return headers.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()).strip())
                    .toList();
        }

        Optional<String> header(String name) {
            return all(name).stream().findFirst();
        }

        /** The value of the cookie that this answer sets. */
        Optional<String> cookie(String name) {
            return all("Set-Cookie").stream()
                    .filter(cookie -> cookie.startsWith(name + "="))
                    .map(cookie -> cookie.substring(name.length() + 1).split(";", 2)[0])
                    .findFirst();
        }
    }

    /** A request without a body; {@code Host} and {@code Connection} are added unless given. */
    Answer get(String target, String... headers) {
        return send("GET", target, "", headers);
    }

    Answer send(String method, String target, String body, String... headers) {
        var lines = Stream.of(headers)
                .map(header -> header.toLowerCase(Locale.ROOT).split(":", 2)[0])
                .toList();
        var request = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        if (!lines.contains("host")) request.append("Host: localhost\r\n");
        request.append("Connection: close\r\n");
        for (var header : headers) request.append(header).append("\r\n");
        if (!body.isEmpty() && !lines.contains("content-length"))
            request.append("Content-Length: ")
                    .append(body.getBytes(StandardCharsets.UTF_8).length)
                    .append("\r\n");
        return exchange(request + "\r\n" + body);
    }

    Answer exchange(String request) {
        try (var socket = open()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return answer(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A connection on which the test does what it likes, and closes. */
    Socket open() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE);
        return socket;
    }

    /** Reads until the other side closes. */
    static Answer answer(Socket socket) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(bytes);
        } catch (java.net.SocketException e) {
            // Closed in the middle of what we still wanted to send; what was answered before counts.
        }
        var text = bytes.toString(StandardCharsets.UTF_8);
        var end = text.indexOf("\r\n\r\n");
        if (end < 0) throw new IOException("no answer but: " + text);
        var head = Arrays.asList(text.substring(0, end).split("\r\n"));
        return new Answer(
                Integer.parseInt(head.get(0).split(" ")[1]), head.subList(1, head.size()), text.substring(end + 4));
    }

    static String basic(String user, String password) {
        return "Authorization: Basic "
                + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
