package dev.hagukumi.bench.mail;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/** A mail server that accepts everything at once and only counts; it keeps the bytes of the last mail. */
final class CountingSink implements AutoCloseable {
    private final ServerSocket server;
    private final AtomicLong accepted = new AtomicLong();
    private volatile byte[] last = {};

    private CountingSink(ServerSocket server) {
        this.server = server;
    }

    static CountingSink start() throws IOException {
        var sink = new CountingSink(new ServerSocket(0, 100, InetAddress.getLoopbackAddress()));
        daemon(sink::accept);
        return sink;
    }

    int port() {
        return server.getLocalPort();
    }

    long accepted() {
        return accepted.get();
    }

    byte[] last() {
        return last;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                socket.setTcpNoDelay(true);
                daemon(() -> talk(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work, "counting-sink");
        thread.setDaemon(true);
        thread.start();
    }

    private void talk(Socket socket) {
        try (socket) {
            var in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            say(socket, "220 sink");
            for (var line = line(in); line != null; line = line(in)) {
                if (line.startsWith("DATA")) {
                    say(socket, "354 go on");
                    last = content(in);
                    accepted.incrementAndGet();
                } else if (line.startsWith("QUIT")) {
                    say(socket, "221 bye");
                    return;
                }
                say(socket, "250 2.0.0 ok");
            }
        } catch (IOException e) {
            // The client is gone.
        }
    }

    private static void say(Socket socket, String reply) throws IOException {
        socket.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (var c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) return null;
            if (c != '\r') line.append((char) c);
        }
        return line.toString();
    }

    /** Without its dots being undone: nobody reads it but as a sample, and a sample has no line that begins with one. */
    private static byte[] content(InputStream in) throws IOException {
        var content = new ByteArrayOutputStream(1 << 14);
        var end = "\r\n.\r\n";
        var matched = 2;
        for (var c = in.read(); c >= 0; c = in.read()) {
            content.write(c);
            matched = c == end.charAt(matched) ? matched + 1 : c == '\r' ? 1 : 0;
            if (matched == end.length()) return content.toByteArray();
        }
        throw new IOException("the client went away in the middle of a mail");
    }
}
