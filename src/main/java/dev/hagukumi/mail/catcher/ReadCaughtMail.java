package dev.hagukumi.mail.catcher;

import dev.hagukumi.mail.MailCatcher.CaughtMail;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Reads a kept mail as people see it: names and texts decoded. */
final class ReadCaughtMail {
    private static final Session SESSION = Session.getInstance(new Properties());

    private ReadCaughtMail() {}

    static CaughtMail of(Path file, Instant receivedAt) {
        try (var stream = Files.newInputStream(file)) {
            var message = new MimeMessage(SESSION, stream);
            return new CaughtMail(
                    header(message, "To"),
                    header(message, "From"),
                    header(message, "Subject"),
                    header(message, "Message-ID"),
                    headers(message),
                    body(message, "text/plain"),
                    body(message, "text/html"),
                    receivedAt);
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException("The caught mail " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static String header(MimeMessage message, String name) throws MessagingException, IOException {
        var value = message.getHeader(name, ", ");
        return value == null ? "" : decoded(value);
    }

    private static Map<String, List<String>> headers(MimeMessage message) throws MessagingException, IOException {
        var headers = new LinkedHashMap<String, List<String>>();
        for (Header header : Collections.list(message.getAllHeaders()))
            headers.computeIfAbsent(header.getName(), name -> new ArrayList<>()).add(decoded(header.getValue()));
        return headers;
    }

    private static String decoded(String value) throws IOException {
        return MimeUtility.decodeText(MimeUtility.unfold(value));
    }

    private static String body(Part part, String type) throws MessagingException, IOException {
        var found = find(part, type);
        return found == null ? "" : found.replace("\r\n", "\n");
    }

    private static @Nullable String find(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) return String.valueOf(part.getContent());
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                var found = find(parts.getBodyPart(i), type);
                if (found != null) return found;
            }
        }
        return null;
    }
}
