package dev.hagukumi.mail.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process that does nothing but send mails, to be killed. */
final class MailNode implements AutoCloseable {
    private final Process process;
    private final Path log;

    private MailNode(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static MailNode start(List<String> properties) {
        return start(MailOnly.class, properties);
    }

    /** @param main which parts of the house it has */
    static MailNode start(Class<?> main, List<String> properties) {
        try {
            var log = Files.createTempFile(Files.createDirectories(Path.of("target", "mail-nodes")), "node-", ".log");
            var command = new ArrayList<String>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
            command.add(main.getName());
            command.addAll(properties);
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment()
                    .put(
                            "CLASSPATH",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
            return new MailNode(builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGKILL: nothing is tidied up. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Fails with what it printed where it has ended by itself. */
    void mustLive() {
        if (process.isAlive()) return;
        try {
            throw new AssertionError("the node ended by itself:\n" + Files.readString(log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
