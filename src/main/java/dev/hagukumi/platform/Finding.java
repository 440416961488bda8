package dev.hagukumi.platform;

/**
 * One thing that does not fit in a model, rule or mail an author wrote.
 *
 * @param file where, as a path the author knows, e.g. {@code document-request/reminder.ja.mail}
 * @param line counted from 1; 0 where the place has no line
 * @param place the element, rule or field within the file; may be empty
 * @param message what is wrong and how to mend it, one sentence
 */
public record Finding(String file, int line, String place, String message) {
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + (place.isEmpty() ? "" : place + ": ") + message;
    }
}
