package dev.hagukumi.bench.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/** A Postfix of its own from the machine's packages: it accepts and queues as in life, and throws away instead of delivering. */
final class Postfix implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/sbin/postfix");
    private static final String SETTINGS = """
            compatibility_level = 3.6
            queue_directory = %1$s/queue
            data_directory = %1$s/data
            command_directory = /usr/sbin
            daemon_directory = /usr/lib/postfix/sbin
            maillog_file = %1$s/log
            maillog_file_prefixes = %1$s
            myhostname = bench.invalid
            mydestination =
            alias_maps =
            mynetworks = 127.0.0.0/8
            inet_interfaces = 127.0.0.1
            inet_protocols = ipv4
            smtpd_relay_restrictions = permit_mynetworks, reject
            default_transport = discard:
            """;
    private static final String SERVICES = """
            127.0.0.1:%d inet n - n - - smtpd
            cleanup   unix n - n - 0 cleanup
            qmgr      unix n - n 300 1 qmgr
            rewrite   unix - - n - - trivial-rewrite
            bounce    unix - - n - 0 bounce
            defer     unix - - n - 0 bounce
            trace     unix - - n - 0 bounce
            verify    unix - - n - 1 verify
            proxymap  unix - - n - - proxymap
            error     unix - - n - - error
            retry     unix - - n - - error
            discard   unix - - n - - discard
            anvil     unix - - n - 1 anvil
            postlog   unix-dgram n - n - 1 postlogd
            """;

    private final Path folder;
    private final int port;

    private Postfix(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** Why there is none on this machine; empty where there is. */
    static Optional<String> missing() {
        if (!Files.isExecutable(PROGRAM)) return Optional.of("Debian's package postfix is not installed");
        if (!"root".equals(System.getProperty("user.name"))) return Optional.of("it starts for root only");
        return Optional.empty();
    }

    static Postfix start() throws IOException {
        var folder = Files.createTempDirectory(
                "hagukumi-postfix", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        var postfix = new Postfix(folder, freePort());
        Files.createDirectories(folder.resolve("queue"));
        var data = Files.createDirectories(folder.resolve("data"));
        var owner = folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postfix");
        Files.setOwner(data, owner);
        Files.writeString(folder.resolve("main.cf"), SETTINGS.formatted(folder));
        Files.writeString(folder.resolve("master.cf"), SERVICES.formatted(postfix.port));
        postfix.run("start");
        return postfix;
    }

    int port() {
        return port;
    }

    String version() throws IOException {
        return "Postfix " + output("/usr/sbin/postconf", "-h", "mail_version").strip();
    }

    @Override
    public void close() {
        try {
            run("stop");
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(String verb) throws IOException {
        output(PROGRAM.toString(), "-c", folder.toString(), verb);
    }

    private static String output(String... command) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() == 0) return output;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IOException(String.join(" ", command) + ": " + output);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
