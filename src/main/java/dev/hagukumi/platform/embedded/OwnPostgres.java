package dev.hagukumi.platform.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The PostgreSQL of our own, at one port for as long as this process lives: should it end, it is begun again. */
class OwnPostgres implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OwnPostgres.class);
    private static final int ANY_PORT = 0;

    /** Begins the server on a port, any free one where it is 0. */
    @FunctionalInterface
    interface Begin {
        EmbeddedPostgres at(int port) throws IOException, SQLException;
    }

    private final Path data;
    private final Begin begin;
    private final int port;
    private EmbeddedPostgres server;
    private boolean closed;

    OwnPostgres(Path data, Begin begin) throws IOException, SQLException {
        this.data = data;
        this.begin = begin;
        this.server = begin.at(ANY_PORT);
        this.port = server.getPort();
    }

    int getPort() {
        return port;
    }

    DataSource superuser() {
        return server.getPostgresDatabase();
    }

    /**
     * Begins it again where it has ended by itself. Answers whether it had.
     *
     * @throws IOException where it cannot be begun; the next call tries again
     */
    synchronized boolean reviveTheDead() throws IOException, SQLException {
        if (closed || postmaster().isPresent()) return false;
        LOG.error("The embedded PostgreSQL has ended; it is begun again at port {}", port);
        // Gives its hold of the folder back; that there is nothing to stop any more is told once.
        server.close();
        server = begin.at(port);
        LOG.warn("The embedded PostgreSQL is back; whoever waited for it goes on");
        return true;
    }

    /** The process that serves the folder, empty where there is none. */
    Optional<ProcessHandle> postmaster() throws IOException {
        var file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) return Optional.empty();
        return OrphanedPostmaster.of(file);
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        server.close();
    }
}
