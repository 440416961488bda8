package dev.hagukumi.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A durable PostgreSQL of its own, with a database for each contestant. */
public final class BenchDatabase implements AutoCloseable {
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            // As in production: what was committed survives.
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            // No replica listens: tables that are filled in the transaction that empties them need no log.
            Map.entry("wal_level", "minimal"),
            Map.entry("max_wal_senders", "0"),
            Map.entry("shared_buffers", "1GB"),
            Map.entry("maintenance_work_mem", "512MB"),
            Map.entry("max_wal_size", "4GB"),
            Map.entry("checkpoint_timeout", "15min"),
            Map.entry("max_connections", "200"),
            // Tells when a lead's reaction was really there for others to see.
            Map.entry("track_commit_timestamp", "on"),
            Map.entry("listen_addresses", "127.0.0.1"));

    private final EmbeddedPostgres postgres;
    private final Map<String, SingleConnectionDataSource> connections = new ConcurrentHashMap<>();

    private BenchDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static BenchDatabase start() throws IOException {
        var builder = EmbeddedPostgres.builder().setRegisterShutdownHook(false);
        SETTINGS.forEach(builder::setServerConfig);
        var database = new BenchDatabase(builder.start());
        for (var setting : List.of("fsync", "synchronous_commit"))
            if (!"on".equals(database.setting(setting))) {
                database.close();
                throw new IllegalStateException("the database is not durable: " + setting + " is off");
            }
        return database;
    }

    public String setting(String name) {
        return String.valueOf(jdbc("postgres").queryForObject("show " + name, String.class));
    }

    /** An empty database of this name; answers its address. */
    public String fresh(String name) {
        var old = connections.remove(name);
        if (old != null) old.destroy();
        var admin = jdbc("postgres");
        admin.execute("drop database if exists " + name + " with (force)");
        admin.execute("create database " + name);
        return url(name);
    }

    public String url(String name) {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + name + "?user=postgres";
    }

    public int port() {
        return postgres.getPort();
    }

    /** One connection, kept open: temporary tables and settings of the session last. */
    public JdbcTemplate jdbc(String name) {
        return new JdbcTemplate(
                connections.computeIfAbsent(name, key -> new SingleConnectionDataSource(url(key), true)));
    }

    /** As {@link #jdbc(String)}, in another schema. */
    public JdbcTemplate jdbc(String name, String schema) {
        return new JdbcTemplate(connections.computeIfAbsent(
                name + "." + schema,
                key -> new SingleConnectionDataSource(url(name) + "&currentSchema=" + schema, true)));
    }

    @Override
    public void close() {
        connections.values().forEach(SingleConnectionDataSource::destroy);
        connections.clear();
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
