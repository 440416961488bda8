package dev.hagukumi.scoring.active;

import dev.hagukumi.platform.Clock;
import dev.hagukumi.scoring.rulebook.ReadRuleFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Another node on the same database, with a rules folder of its own: the shipped rules, changed by the test. */
final class Node implements AutoCloseable {
    private final Path folder;
    private final StoredRules stored;
    private final Clock clock;
    private @Nullable ActiveRules active;
    private @Nullable WatchRules watch;

    Node(Path folder, StoredRules stored, Clock clock) {
        this.folder = folder;
        this.stored = stored;
        this.clock = clock;
        for (var file : ReadRuleFiles.fromClassPath().files()) write(file.path(), file.text());
    }

    Node started() {
        var settings = new RuleSettings(folder, Duration.ofMinutes(2), Duration.ofSeconds(1));
        var own = new OwnRules(settings);
        active = new ActiveRules(own, stored, clock, new FirstRules(own, stored));
        active.afterSingletonsInstantiated();
        watch = new WatchRules(active, own, settings, (name, rest, turn) -> {
            throw new UnsupportedOperationException("the test looks by itself");
        });
        return this;
    }

    Node with(String path, String good, String bad) {
        var text = read(path);
        if (!text.contains(good)) throw new IllegalArgumentException(path + " has no " + good);
        write(path, text.replace(good, bad));
        return this;
    }

    Node with(String path, String text) {
        write(path, text);
        return this;
    }

    Node without(String path) {
        try {
            Files.delete(folder.resolve(path));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ActiveRules active() {
        return Objects.requireNonNull(active);
    }

    WatchRules watch() {
        return Objects.requireNonNull(watch);
    }

    private String read(String path) {
        try {
            return Files.readString(folder.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String path, String text) {
        try {
            Files.createDirectories(folder.resolve(path).getParent());
            Files.writeString(folder.resolve(path), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (active != null) active.destroy();
    }
}
