package dev.hagukumi.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class GeneratedSecretsTests {
    @TempDir
    Path data;

    @Test
    void aSecretStaysTheSameOverRestarts() {
        var first = new GeneratedSecrets(data).get("HAGUKUMI_WRITE_KEY");

        var afterRestart = new GeneratedSecrets(data).get("HAGUKUMI_WRITE_KEY");

        assertThat(afterRestart).isEqualTo(first).hasSizeGreaterThanOrEqualTo(20);
    }

    @Test
    void whatIsAskedForAfterAnUpgradeIsMadeAndWhatWasThereStays() throws Exception {
        Files.writeString(data.resolve("secrets.properties"), "HAGUKUMI_WRITE_KEY=stands-in-many-pages\n");

        var made = new GeneratedSecrets(data).get("HAGUKUMI_SERVER_KEY");

        var afterRestart = new GeneratedSecrets(data);
        assertThat(afterRestart.get("HAGUKUMI_WRITE_KEY")).isEqualTo("stands-in-many-pages");
        assertThat(afterRestart.get("HAGUKUMI_SERVER_KEY")).isEqualTo(made).hasSizeGreaterThanOrEqualTo(20);
    }

    @Test
    void twoSecretsDiffer() {
        var secrets = new GeneratedSecrets(data);

        assertThat(secrets.get("A")).isNotEqualTo(secrets.get("B"));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows keeps no POSIX permissions")
    void onlyTheOwnerReadsThem() throws Exception {
        new GeneratedSecrets(data).get("A");

        var permissions = Files.getPosixFilePermissions(data.resolve("secrets.properties"));

        assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
    }
}
