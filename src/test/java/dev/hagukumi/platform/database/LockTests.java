package dev.hagukumi.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LockTests {
    private static final Path MAIN = Path.of("src", "main", "java");

    @Test
    void noTwoLocksShareANumber() {
        assertThat(Arrays.stream(Lock.values()).map(Lock::key)).doesNotHaveDuplicates();
    }

    @Test
    void whoeverTakesAnAdvisoryLockTakesOneOfTheList() throws IOException {
        try (var sources = Files.walk(MAIN)) {
            var takers = sources.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("Lock.java"))
                    .filter(file -> read(file).matches("(?s).*pg_(try_)?advisory_.*"))
                    .toList();

            assertThat(takers)
                    .hasSizeGreaterThan(5)
                    .allSatisfy(file -> assertThat(read(file))
                            .contains("import dev.hagukumi.platform.database.Lock;")
                            .containsPattern("Lock\\.[A-Z_]+\\.key\\(\\)")
                            .doesNotContain("0x"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
