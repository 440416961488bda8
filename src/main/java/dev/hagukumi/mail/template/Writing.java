package dev.hagukumi.mail.template;

import dev.hagukumi.platform.VisibleText;

/** How a value is written into a text, so that a lead's data never become markup, a header or another address. */
enum Writing {
    /** Into one line of plain text, such as a subject. */
    LINE {
        @Override
        String write(Carried.Kind kind, String value) {
            return VisibleText.oneLine(value);
        }
    },
    /** Into a Markdown body, where its place decides when that has been read. */
    MARKDOWN {
        @Override
        String write(Carried.Kind kind, String value) {
            return kind.carry(value);
        }
    };

    abstract String write(Carried.Kind kind, String value);
}
