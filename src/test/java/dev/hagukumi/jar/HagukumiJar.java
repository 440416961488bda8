package dev.hagukumi.jar;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The finished jar as a process of its own, with an empty environment but for what the test gives it. */
final class HagukumiJar implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("Hagukumi listens at (http://localhost:\\d+)/");
    private static final Pattern PORT = Pattern.compile("Hagukumi answers at port (\\d+)");
    private static final Pattern MANAGEMENT_PORT = Pattern.compile("Health and metrics answer at port (\\d+)");
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final Path log;
    private final Path data;

    private HagukumiJar(Process process, Path log, Path data) {
        this.process = process;
        this.log = log;
        this.data = data;
    }

    /** Starts the jar that brings everything; the environment's {@code HAGUKUMI_DATA} is the folder to work on. */
    static HagukumiJar start(Map<String, String> environment) {
        return start("hagukumi.jar", environment);
    }

    /** Starts the jar for servers. */
    static HagukumiJar startServer(Map<String, String> environment) {
        return start("hagukumi.server.jar", environment);
    }

    private static HagukumiJar start(String jar, Map<String, String> environment) {
        try {
            var log = Files.createTempFile(Files.createDirectories(Path.of("target", "jar-logs")), "hagukumi-", ".log");
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var command = List.of(java, "-Xmx512m", "-jar", System.getProperty(jar));
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            var inherited = new HashMap<>(builder.environment());
            builder.environment().clear();
            for (var name : List.of("PATH", "HOME", "TMPDIR", "LANG"))
                if (inherited.containsKey(name)) builder.environment().put(name, inherited.get(name));
            builder.environment().put("SERVER_PORT", "0");
            builder.environment().put("HAGUKUMI_EMBEDDED_PROGRAMS", "target/postgres-programs");
            builder.environment().putAll(environment);
            return new HagukumiJar(builder.start(), log, Path.of(environment.get("HAGUKUMI_DATA")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it greets (embedded default) and answers where it listens. */
    URI address() {
        return URI.create(waitFor(ADDRESS));
    }

    /** Waits until it is ready (deployment) and answers where it listens. */
    URI addressOfDeployment() {
        var address = URI.create("http://localhost:" + waitFor(PORT));
        await().atMost(PATIENCE).until(() -> !process.isAlive() || isReady());
        return address;
    }

    /** The first accounts are made after the port opens. */
    private boolean isReady() {
        try {
            var request = HttpRequest.newBuilder(addressOfManagement().resolve("/actuator/health/readiness"));
            return client.send(request.build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where a deployment shows health and metrics. */
    URI addressOfManagement() {
        return URI.create("http://localhost:" + waitFor(MANAGEMENT_PORT));
    }

    /** What the process printed for this name, e.g. the password of {@code admin}. */
    String printed(String name) {
        return waitFor(Pattern.compile("(?m)^  " + Pattern.quote(name) + " +(\\S+)$"));
    }

    /** Waits until it ended by itself, as a refused start does, and answers what it printed. */
    String refusal() {
        await().atMost(PATIENCE).until(() -> !process.isAlive());
        if (process.exitValue() == 0) throw new IllegalStateException("ended as if all were well:\n" + output());
        return output();
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGKILL: nothing is tidied up. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** SIGTERM, as Ctrl-C does; answers how long the end took. */
    Duration stop() throws InterruptedException {
        var begin = System.nanoTime();
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) throw new IllegalStateException("does not stop:\n" + output());
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Leaves nothing behind: neither the process, were it held still, nor a database that outlived it. */
    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().completeOnTimeout(process, 20, TimeUnit.SECONDS).join();
        if (process.isAlive()) kill();
        var pidFile = data.resolve("postgres").resolve("postmaster.pid");
        if (!Files.exists(pidFile)) return;
        var postmaster = ProcessHandle.of(
                Long.parseLong(Files.readAllLines(pidFile).get(0).strip()));
        postmaster.ifPresent(orphan -> {
            orphan.destroy();
            orphan.onExit().completeOnTimeout(orphan, 20, TimeUnit.SECONDS).join();
        });
    }

    private String waitFor(Pattern pattern) {
        await().atMost(PATIENCE)
                .until(() -> !process.isAlive() || pattern.matcher(output()).find());
        var found = pattern.matcher(output());
        if (!found.find()) throw new IllegalStateException("ended before it printed " + pattern + ":\n" + output());
        return found.group(1);
    }
}
