package dev.hagukumi.bench.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * The peer and the floor, over so many threads for so long: Spring's sender with the texts of a sample mail, and prepared bytes
 * over bare sockets. Neither renders, signs, asks a gate or records anything.
 */
final class OtherSenders {
    private OtherSenders() {}

    /** Mails a second. */
    static double spring(int threads, long millis, int port, byte[] sample) throws Exception {
        return share(threads, millis, spring(port, sample));
    }

    /** Mails a second. */
    static double bare(int threads, long millis, int port, byte[] sample) throws Exception {
        return share(threads, millis, () -> raw(port, sample));
    }

    private interface One extends AutoCloseable {
        void send(long number) throws Exception;

        @Override
        default void close() throws Exception {}
    }

    private static double share(int threads, long millis, Callable<One> senders) throws Exception {
        var mails = new AtomicLong();
        var begin = System.nanoTime();
        var end = begin + millis * 1_000_000;
        var crew = Executors.newFixedThreadPool(threads);
        try {
            var works = new ArrayList<Callable<Void>>();
            for (var n = 0; n < threads; n++)
                works.add(() -> {
                    try (var sender = senders.call()) {
                        while (System.nanoTime() < end) sender.send(mails.incrementAndGet());
                    }
                    return null;
                });
            for (var done : crew.invokeAll(works)) done.get();
        } finally {
            crew.shutdown();
        }
        return mails.get() * 1e9 / (System.nanoTime() - begin);
    }

    /** One sender for all threads, as an application has it. */
    private static Callable<One> spring(int port, byte[] sample) throws MessagingException, IOException {
        var mail = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(sample));
        var bodies = (MimeMultipart) mail.getContent();
        var subject = mail.getSubject();
        var text = String.valueOf(bodies.getBodyPart(0).getContent());
        var html = String.valueOf(bodies.getBodyPart(1).getContent());
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.setDefaultEncoding("UTF-8");
        return () -> number -> {
            var message = sender.createMimeMessage();
            var helper = new MimeMessageHelper(message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, "UTF-8");
            helper.setFrom("marketing@example.co.jp", "例");
            helper.setTo("lead-" + number + "@example.jp");
            helper.setSubject(subject);
            helper.setText(text, html);
            sender.send(message);
        };
    }

    private static One raw(int port, byte[] sample) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        var out = socket.getOutputStream();
        in.readLine();
        return new One() {
            @Override
            public void send(long number) throws IOException {
                ask("MAIL FROM:<bounce@example.co.jp>");
                ask("RCPT TO:<lead-" + number + "@example.jp>");
                ask("DATA");
                out.write(sample);
                in.readLine();
            }

            private void ask(String command) throws IOException {
                out.write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
                in.readLine();
            }

            @Override
            public void close() throws IOException {
                socket.close();
            }
        };
    }
}
