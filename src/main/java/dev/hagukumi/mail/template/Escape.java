package dev.hagukumi.mail.template;

import java.util.regex.Pattern;

/** What is done to a value on its way into a text, so that a lead's data never become markup or a header. */
enum Escape {
    /** For one line of plain text, such as a subject. */
    PLAIN {
        @Override
        String apply(String value) {
            return oneLine(value);
        }
    },
    /** For a Markdown body; its HTML is escaped once more when it is made. */
    MARKDOWN {
        @Override
        String apply(String value) {
            return PUNCTUATION.matcher(oneLine(value)).replaceAll("\\\\$0");
        }
    };

    private static final Pattern PUNCTUATION = Pattern.compile("\\p{Punct}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\u2028\u2029]+");

    abstract String apply(String value);

    private static String oneLine(String value) {
        return CONTROL.matcher(value).replaceAll(" ").strip();
    }
}
