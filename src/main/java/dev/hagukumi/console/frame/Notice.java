package dev.hagukumi.console.frame;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What an action says on the page that follows it: what it did, or why it did not.
 *
 * @param good whether it was done
 * @param text key of its words
 * @param values what the words speak of
 * @param undo where the action is taken back by a POST; none where it cannot be, or need not
 */
public record Notice(
        boolean good,
        String text,
        List<String> values,
        @Nullable String undo) implements Serializable {
    private static final String NAME = "notice";

    public static void done(RedirectAttributes next, String text, Object... values) {
        next.addFlashAttribute(NAME, new Notice(true, text, words(values), null));
    }

    public static void doneUntilUndone(RedirectAttributes next, String undo, String text, Object... values) {
        next.addFlashAttribute(NAME, new Notice(true, text, words(values), undo));
    }

    public static void refused(RedirectAttributes next, String text, Object... values) {
        next.addFlashAttribute(NAME, new Notice(false, text, words(values), null));
    }

    private static List<String> words(Object... values) {
        return java.util.Arrays.stream(values).map(String::valueOf).toList();
    }

    /** For templates, which hand arguments on as an array. */
    public Object[] arguments() {
        return values.toArray();
    }
}
