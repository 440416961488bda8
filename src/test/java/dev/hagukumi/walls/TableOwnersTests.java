package dev.hagukumi.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableOwnersTests {
    private static final Path MIGRATIONS = Path.of("src", "main", "resources", "db", "migration");
    private static final Path MODULES = Path.of("src", "main", "java", "dev", "hagukumi");

    private final TableOwners owners = new TableOwners(MIGRATIONS);

    @Test
    void nobodyTouchesATableOfAnotherModule() {
        assertThat(owners.tables()).isGreaterThan(30);
        assertThat(owners.trespassers(MODULES))
                .as("read the view that the owner publishes; never write what is not yours")
                .isEmpty();
    }

    @Test
    void aTrespasserIsCaughtWhereverItsSqlStands(@TempDir Path planted) throws IOException {
        plant(planted, "segment", "Reads", "\"select 1 from lead l where l.id = ?\"");
        plant(planted, "scoring", "Writes", "\"\"\"\n  update delivery set state = 'SENT'\n  \"\"\"");
        plant(planted, "sales", "Deletes", "\"delete\" + \" FROM Activity\"");
        plant(planted, "mail", "AsksTheEngine", "\"select 1 from ACT_RU_JOB\"");
        plant(planted, "lead", "Owner", "\"select 1 from lead join company using (id)\"");
        plant(planted, "mail", "ReadsAView", "\"select 1 from lead_view\"");

        assertThat(owners.trespassers(planted))
                .containsExactlyInAnyOrder(
                        "segment touches lead of lead in Reads.java",
                        "scoring touches delivery of mail in Writes.java",
                        "sales touches activity of activity in Deletes.java",
                        "mail touches act_ru_job of scenario in AsksTheEngine.java");
    }

    private static void plant(Path root, String module, String name, String literal) throws IOException {
        var folder = Files.createDirectories(root.resolve(module));
        Files.writeString(folder.resolve(name + ".java"), "class " + name + " { String sql = " + literal + "; }");
    }
}
