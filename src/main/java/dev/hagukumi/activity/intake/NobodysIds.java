package dev.hagukumi.activity.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The ids that senders write where they know none: they name nobody, and would tie strangers to each other. */
@Component
class NobodysIds {
    private static final String FILE = "ids-that-name-nobody.txt";
    private static final String EMPTY = "(empty)";
    private static final Pattern AROUND = Pattern.compile(
            "^[\\p{IsWhite_Space}\\p{Cf}\\\\\"'`´“”„‘’‚«»]+|[\\p{IsWhite_Space}\\p{Cf}\\\\\"'`´“”„‘’‚«»]+$");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Map<String, String> words = new HashMap<>();
    private final Map<Pattern, String> shapes = new LinkedHashMap<>();

    NobodysIds() {
        try {
            new ClassPathResource(FILE, NobodysIds.class)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("# ") && !line.equals("#"))
                    .forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        if (line.length() > 2 && line.startsWith("/") && line.endsWith("/"))
            shapes.put(Pattern.compile(line.substring(1, line.length() - 1), Pattern.DOTALL), line);
        else words.put(letters(normal(line)), line);
    }

    /** The line of the list that such an id is like; {@code null} where it may well name somebody. */
    @Nullable
    String like(String id) {
        var normal = normal(id);
        if (normal.isEmpty()) return EMPTY;
        var word = words.get(letters(normal));
        if (word != null) return word;
        for (var shape : shapes.entrySet()) {
            if (shape.getKey().matcher(normal).matches()) return shape.getValue();
        }
        return null;
    }

    private static String normal(String id) {
        var folded = Normalizer.normalize(id, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return AROUND.matcher(folded).replaceAll("");
    }

    private static String letters(String normal) {
        return BETWEEN.matcher(normal).replaceAll("");
    }
}
