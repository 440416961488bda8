package dev.hagukumi.mail;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A mail server for tests that records what it is offered and does to each mail what the test says. It needs no more than the
 * JDK. A mail it accepts is recorded before the answer leaves, as a real server has it in its queue before it says 250.
 */
public final class SmtpSink implements AutoCloseable {
    /** As an answer: hang up without one. */
    public static final String CLOSE = "close";
    /** As an answer: say nothing until the sink is closed. */
    public static final String HANG = "hang";

    /** Where in the talk an answer is given. */
    public enum At {
        GREETING,
        MAIL,
        RCPT,
        DATA,
        DOT
    }

    /** A whole mail that was offered. */
    public record Mail(String from, String to, byte[] bytes) {
        public String source() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        /** The first header of this name, still encoded; empty where there is none. */
        public String header(String name) {
            return source().split("\r\n\r\n", 2)[0]
                    .replaceAll("\r\n[ \t]+", " ")
                    .lines()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    private record Answer(At at, String reply) {}

    private final ServerSocket server;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final List<Mail> offered = new CopyOnWriteArrayList<>();
    private final List<Mail> accepted = new CopyOnWriteArrayList<>();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile Consumer<String> onRecipient = to -> {};
    private volatile Runnable beforeAnswer = () -> {};
    private volatile Consumer<Mail> beforeYes = mail -> {};
    private volatile Consumer<Mail> afterYes = mail -> {};

    private SmtpSink(ServerSocket server) {
        this.server = server;
    }

    /** Listens on a free port of this machine. */
    public static SmtpSink start() {
        return startAt(0);
    }

    /** Listens where another one has listened before. */
    public static SmtpSink startAt(int port) {
        try {
            var server = new ServerSocket();
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
            var sink = new SmtpSink(server);
            daemon(sink::accept);
            return sink;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    /** Mails whose content came in whole, whatever was answered. */
    public List<Mail> offered() {
        return List.copyOf(offered);
    }

    /** Mails that this server took over. */
    public List<Mail> accepted() {
        return List.copyOf(accepted);
    }

    public List<Mail> acceptedFor(String recipient) {
        return accepted.stream().filter(mail -> mail.to().equals(recipient)).toList();
    }

    public int connections() {
        return connections.get();
    }

    /** The next time the talk is there it gets this reply, e.g. {@code 450 4.2.1 busy}; afterwards the usual one again. */
    public SmtpSink answerOnce(At at, String reply) {
        answers.add(new Answer(at, reply));
        return this;
    }

    /** Runs while the client waits for the answer to RCPT. */
    public void onRecipient(Consumer<String> action) {
        onRecipient = action;
    }

    /** Runs when a mail is there and is about to be answered, whatever the answer. */
    public void beforeAnswer(Runnable action) {
        beforeAnswer = action;
    }

    /** Runs when a mail is taken over and the client still waits for the 250. */
    public void beforeYes(Consumer<Mail> action) {
        beforeYes = action;
    }

    /** Runs when the 250 has left. */
    public void afterYes(Consumer<Mail> action) {
        afterYes = action;
    }

    @Override
    public void close() {
        closed.countDown();
        quietly(server::close);
        dropConnections();
    }

    /** Ends all connections, as a server does with idle ones. */
    public void dropConnections() {
        sockets.forEach(socket -> quietly(socket::close));
        sockets.clear();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                socket.setTcpNoDelay(true);
                sockets.add(socket);
                connections.incrementAndGet();
                daemon(() -> quietly(() -> new Talk(socket).run()));
            } catch (IOException e) {
                return;
            }
        }
    }

    private String answer(At at, String usual) {
        for (var answer : answers) if (answer.at() == at && answers.remove(answer)) return answer.reply();
        return usual;
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work, "smtp-sink");
        thread.setDaemon(true);
        thread.start();
    }

    private interface Io {
        void run() throws IOException;
    }

    private static void quietly(Io io) {
        try {
            io.run();
        } catch (IOException e) {
            // The other side is gone, or this one was told to go.
        }
    }

    private final class Talk {
        private final Socket socket;
        private final InputStream in;
        private final OutputStream out;
        private String from = "";
        private String to = "";

        private Talk(Socket socket) throws IOException {
            this.socket = socket;
            this.in = new BufferedInputStream(socket.getInputStream());
            this.out = socket.getOutputStream();
        }

        private void run() throws IOException {
            say(answer(At.GREETING, "220 sink"));
            for (var line = line(); line != null; line = line()) {
                var verb = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(java.util.Locale.ROOT);
                if (verb.equals("EHLO")) say("250 sink");
                else if (verb.equals("MAIL")) mail(address(line));
                else if (verb.equals("RCPT")) recipient(address(line));
                else if (verb.equals("DATA")) data();
                else if (verb.equals("QUIT")) {
                    say("221 bye");
                    socket.close();
                    return;
                } else say("250 ok");
            }
        }

        private void mail(String sender) throws IOException {
            from = sender;
            say(answer(At.MAIL, "250 ok"));
        }

        private void recipient(String recipient) throws IOException {
            to = recipient;
            onRecipient.accept(recipient);
            say(answer(At.RCPT, "250 ok"));
        }

        private void data() throws IOException {
            var reply = answer(At.DATA, "354 go on");
            say(reply);
            if (!reply.startsWith("354")) return;
            var mail = new Mail(from, to, content());
            offered.add(mail);
            beforeAnswer.run();
            var verdict = answer(At.DOT, "250 2.0.0 taken");
            var yes = verdict.startsWith("2");
            if (yes) {
                accepted.add(mail);
                beforeYes.accept(mail);
            }
            say(verdict);
            if (yes) afterYes.accept(mail);
        }

        private byte[] content() throws IOException {
            var content = new ByteArrayOutputStream();
            for (var line = rawLine(); ; line = rawLine()) {
                if (line == null) throw new IOException("the client went away in the middle of a mail");
                var text = new String(line, StandardCharsets.ISO_8859_1);
                if (text.equals(".")) return content.toByteArray();
                var dots = text.startsWith(".") ? 1 : 0;
                content.write(line, dots, line.length - dots);
                content.write('\r');
                content.write('\n');
            }
        }

        private void say(String reply) throws IOException {
            if (reply.equals(CLOSE)) {
                socket.close();
                throw new IOException("hung up, as the test wants");
            }
            if (reply.equals(HANG)) {
                try {
                    closed.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                throw new IOException("said nothing, as the test wants");
            }
            out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }

        private @Nullable String line() throws IOException {
            var line = rawLine();
            return line == null ? null : new String(line, StandardCharsets.ISO_8859_1);
        }

        private byte @Nullable [] rawLine() throws IOException {
            var line = new ByteArrayOutputStream();
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) return null;
                if (c != '\r') line.write(c);
            }
            return line.toByteArray();
        }

        private static String address(String command) {
            return command.replaceAll(".*<(.*?)>.*", "$1");
        }
    }
}
