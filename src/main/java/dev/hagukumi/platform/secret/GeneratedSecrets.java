package dev.hagukumi.platform.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Secrets of the embedded default, generated once and kept in the data folder, readable by its owner only. */
@Component
@Profile("embedded")
public class GeneratedSecrets {
    private static final int BYTES = 15;
    private final SecureRandom random = new SecureRandom();
    private final Path file;
    private final Properties kept = new Properties();

    public GeneratedSecrets(@Value("${hagukumi.data}") Path data) {
        this.file = data.toAbsolutePath().resolve("secrets.properties");
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                kept.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException("The kept secrets in " + file + " cannot be read.", e);
            }
        }
    }

    /** Whether it was generated before. */
    public synchronized boolean has(String name) {
        return kept.containsKey(name);
    }

    public synchronized String get(String name) {
        var value = kept.getProperty(name);
        if (value == null) {
            var bytes = new byte[BYTES];
            random.nextBytes(bytes);
            value = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            kept.setProperty(name, value);
            store();
        }
        return value;
    }

    private void store() {
        try {
            Files.createDirectories(file.getParent());
            if (!Files.exists(file)) createReadableByOwnerOnly();
            try (var out = Files.newBufferedWriter(file)) {
                kept.store(out, "Generated; a value set in the environment wins.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The generated secrets cannot be kept in " + file + ".", e);
        }
    }

    private void createReadableByOwnerOnly() throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }
}
