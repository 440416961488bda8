package dev.hagukumi.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A place that nobody should read from; it answers nothing and remembers who came. */
final class Fetches implements AutoCloseable {
    private final ServerSocket server;
    private final List<Socket> came = new CopyOnWriteArrayList<>();

    private Fetches(ServerSocket server) {
        this.server = server;
        var doorman = new Thread(this::accept, "fetches");
        doorman.setDaemon(true);
        doorman.start();
    }

    static Fetches listen() {
        try {
            return new Fetches(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code 127.0.0.1:port}. */
    String place() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    /** How many connections were opened. */
    int seen() {
        return came.size();
    }

    private void accept() {
        try {
            while (true) came.add(server.accept());
        } catch (IOException e) {
            // closed
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            for (var socket : came) socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
