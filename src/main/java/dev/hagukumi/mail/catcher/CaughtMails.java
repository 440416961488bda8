package dev.hagukumi.mail.catcher;

import dev.hagukumi.mail.MailCatcher;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** The folder of caught mails, one {@code .eml} file each; the name begins with the instant the mail came. */
class CaughtMails implements MailCatcher {
    private static final String SUFFIX = ".eml";

    private final Path folder;
    private final AtomicLong number = new AtomicLong();

    CaughtMails(Path folder) {
        this.folder = folder;
    }

    /** Durable when it returns: only then the mail server says yes. */
    void keep(MimeMessage message, Instant receivedAt) throws MessagingException {
        try {
            Files.createDirectories(folder);
            var unfinished = Files.createTempFile(folder, "incoming", ".part");
            try (var file = Files.newOutputStream(unfinished)) {
                message.writeTo(file);
            }
            Files.move(unfinished, fileFor(receivedAt), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new MessagingException("The caught mail cannot be kept in " + folder, e);
        }
    }

    private Path fileFor(Instant receivedAt) {
        Path file;
        do {
            file = folder.resolve(
                    "%015d-%04d%s".formatted(receivedAt.toEpochMilli(), number.incrementAndGet(), SUFFIX));
        } while (Files.exists(file));
        return file;
    }

    @Override
    public List<CaughtMail> mails() {
        if (!Files.isDirectory(folder)) return List.of();
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted(Comparator.comparing(
                                    (Path file) -> file.getFileName().toString())
                            .reversed())
                    .map(CaughtMails::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of caught mails cannot be read: " + folder, e);
        }
    }

    private static CaughtMail read(Path file) {
        var name = file.getFileName().toString();
        var receivedAt = Instant.ofEpochMilli(Long.parseLong(name.substring(0, name.indexOf('-'))));
        return ReadCaughtMail.of(file, receivedAt);
    }
}
