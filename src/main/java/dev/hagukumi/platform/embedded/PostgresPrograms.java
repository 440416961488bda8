package dev.hagukumi.platform.embedded;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The programs of PostgreSQL, unpacked where nobody else can exchange them. */
final class PostgresPrograms implements PgBinaryResolver {
    private static final int PATIENCE = 60;

    private final Path folder;
    private @Nullable String digest;

    PostgresPrograms(Path folder) {
        this.folder = folder;
    }

    @Override
    public InputStream getPgBinary(String system, String machine) throws IOException {
        try (var packed = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine)) {
            var bytes = packed.readAllBytes();
            digest = HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
            return new ByteArrayInputStream(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs a statement on data that no server has open: there is nobody to ask for a password, and no door open meanwhile. */
    void runAlone(Path data, String statement) throws IOException {
        var process = new ProcessBuilder(command("--single", "-D", data.toString(), "postgres"))
                .redirectErrorStream(true)
                .start();
        try (var input = process.getOutputStream()) {
            input.write((statement + "\n").getBytes(StandardCharsets.UTF_8));
        }
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor(PATIENCE, TimeUnit.SECONDS) && process.exitValue() == 0 && !said.contains("ERROR:"))
                return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IOException(
                "PostgreSQL could not work on " + data + ": " + said.replace(statement, "(the statement)"));
    }

    private List<String> command(String... arguments) {
        var command = new ArrayList<String>();
        // PostgreSQL refuses to run as root; zonky gets around that in the same way.
        if (LinuxUtils.isUnshareAvailable()) command.addAll(List.of("unshare", "-U"));
        command.add(program().toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private Path program() {
        var bin = folder.resolve("PG-" + digest).resolve("bin");
        var windows = bin.resolve("postgres.exe");
        return Files.exists(windows) ? windows : bin.resolve("postgres");
    }
}
