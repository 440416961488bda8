package dev.hagukumi.platform.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The folder that keeps everything of the embedded default; locked by one process at a time. */
@Component
@Profile(EmbeddedDefault.PROFILE)
class DataFolder implements AutoCloseable {
    private final Path path;
    private final FileChannel lock;

    DataFolder(@Value("${hagukumi.data}") Path folder) {
        this.path = folder.toAbsolutePath().normalize();
        try {
            OwnFolder.at(path, DataFolder::isOurs);
            this.lock = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked()) {
                lock.close();
                throw new DataFolderInUse(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder " + path + " cannot be used; set HAGUKUMI_DATA.", e);
        }
    }

    /** A folder that holds other things too keeps the rights it has; what is secret in ours is closed by itself. */
    private static boolean isOurs(Path folder) throws IOException {
        if (Files.exists(folder.resolve("lock")) || Files.exists(folder.resolve("secrets.properties"))) return true;
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private boolean locked() throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
