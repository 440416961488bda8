package dev.hagukumi.walls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which module owns which table, as the folders of the migrations tell; and who touches a foreign table. */
final class TableOwners {
    private static final Pattern TABLE =
            Pattern.compile("create\\s+(?:unlogged\\s+)?table\\s+(?:if\\s+not\\s+exists\\s+)?(\\w+)");
    private static final Pattern LITERAL =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:\\\\.|[^\"\\\\\\n])*)\"", Pattern.DOTALL);
    private static final Pattern TOUCHED = Pattern.compile(
            "\\b(?:from|join|update|into|using)\\s+(?:only\\s+)?([a-z_]+)\\b", Pattern.CASE_INSENSITIVE);
    /** The engine's own. */
    private static final String ENGINE = "act_";

    private final Map<String, String> owners = new HashMap<>();

    TableOwners(Path migrations) {
        eachFile(migrations, ".sql", (file, sql) -> {
            var module = migrations.relativize(file).getName(0).toString();
            names(TABLE, sql).forEach(table -> owners.put(table, module));
        });
    }

    int tables() {
        return owners.size();
    }

    /** Where a module's SQL names a table of another; views may be read by all. */
    List<String> trespassers(Path modules) {
        var found = new ArrayList<String>();
        eachFile(modules, ".java", (file, code) -> {
            var module = modules.relativize(file).getName(0).toString();
            LITERAL.matcher(code)
                    .results()
                    .flatMap(literal -> TOUCHED.matcher(literal.group(1) == null ? literal.group(2) : literal.group(1))
                            .results())
                    .map(touched -> touched.group(1).toLowerCase(Locale.ROOT))
                    .distinct()
                    .filter(table -> !owner(table, module).equals(module))
                    .forEach(table -> found.add(module + " touches " + table + " of " + owner(table, module) + " in "
                            + file.getFileName()));
        });
        return found;
    }

    private String owner(String table, String module) {
        return table.startsWith(ENGINE) ? "scenario" : owners.getOrDefault(table, module);
    }

    private static Stream<String> names(Pattern pattern, String sql) {
        return pattern.matcher(sql.toLowerCase(Locale.ROOT)).results().map((MatchResult found) -> found.group(1));
    }

    private static void eachFile(Path root, String end, BiConsumer<Path, String> look) {
        try (var files = Files.walk(root)) {
            for (var file : files.filter(each -> each.toString().endsWith(end)).toList())
                look.accept(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
