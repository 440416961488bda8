package dev.hagukumi.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL that outlived its killed JVM still holds the data; it is stopped before a new one starts. */
class OrphanedPostmaster {
    private static final Logger LOG = LoggerFactory.getLogger(OrphanedPostmaster.class);

    private OrphanedPostmaster() {}

    /** To be called only while the data folder is locked by us: then nobody else can own the process. */
    static void stop(Path postgresData) throws IOException {
        var pidFile = postgresData.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) return;
        var process = of(pidFile);
        if (process.isEmpty()) return;
        LOG.info(
                "Stopping the PostgreSQL that an earlier process left behind (pid {})",
                process.get().pid());
        process.get().destroy();
        try {
            process.get().onExit().get(20, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.get().destroyForcibly();
            process.get().onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The living PostgreSQL that this file names. */
    static Optional<ProcessHandle> of(Path pidFile) throws IOException {
        var lines = Files.readAllLines(pidFile);
        if (lines.isEmpty()) return Optional.empty();
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(OrphanedPostmaster::isPostgres);
    }

    private static boolean isPostgres(ProcessHandle process) {
        // The pid may belong to a stranger by now: only a process of this name is ours to stop.
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                .filter(name -> name.startsWith("postgres"))
                .isPresent();
    }
}
