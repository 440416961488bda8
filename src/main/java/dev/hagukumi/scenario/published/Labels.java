package dev.hagukumi.scenario.published;

import dev.hagukumi.platform.BadInput;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Names of a scenario's elements in several languages, kept beside its model as {@value #FILE}:
 *
 * <pre>
 * Remind: {ja: リマインドを送る, en: Send a reminder}
 * </pre>
 *
 * @param names by the element's id, then by language
 */
public record Labels(Map<String, Map<String, String>> names) {
    public static final String FILE = "labels.yaml";
    static final Labels NONE = new Labels(Map.of());

    private static final Set<String> LANGUAGES = Set.of("ja", "en");
    private static final int LARGEST = 200_000;
    private static final int LONGEST = 200;

    /** @throws BadInput with what is wrong, and where YAML says so in which line */
    public static Labels read(String yaml) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(5);
        options.setCodePointLimit(LARGEST);
        try {
            return new Labels(names(new Yaml(new SafeConstructor(options)).load(yaml)));
        } catch (YAMLException e) {
            throw new BadInput("cannot be read as YAML: " + e.getMessage(), e);
        }
    }

    private static Map<String, Map<String, String>> names(@Nullable Object root) {
        var names = new LinkedHashMap<String, Map<String, String>>();
        if (root == null) return names;
        if (!(root instanceof Map<?, ?> elements))
            throw new BadInput("is no list of elements such as  Remind: {ja: …, en: …}");
        elements.forEach((id, texts) -> names.put(String.valueOf(id), texts(String.valueOf(id), texts)));
        return names;
    }

    private static Map<String, String> texts(String id, @Nullable Object said) {
        if (!(said instanceof Map<?, ?> texts)) throw new BadInput(id + ": give its names as {ja: …, en: …}");
        var names = new LinkedHashMap<String, String>();
        texts.forEach((language, name) -> {
            if (!LANGUAGES.contains(String.valueOf(language)))
                throw new BadInput(id + ": '" + language + "' is no language; there are ja and en");
            var text = name == null ? "" : name.toString().strip();
            if (text.isEmpty() || text.length() > LONGEST)
                throw new BadInput(id + ": " + language + " has 1 to " + LONGEST + " characters");
            names.put(String.valueOf(language), text);
        });
        return names;
    }

    /** The element's name in this language, where it is given. */
    Optional<String> of(String id, Locale language) {
        return Optional.ofNullable(names.getOrDefault(id, Map.of()).get(language.getLanguage()));
    }
}
