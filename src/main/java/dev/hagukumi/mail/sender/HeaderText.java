package dev.hagukumi.mail.sender;

import dev.hagukumi.platform.BadInput;
import java.util.regex.Pattern;

/** A text that may stand in a header: a line break in it would begin a header of somebody else's making. */
public final class HeaderText {
    private static final Pattern FORBIDDEN = Pattern.compile("[\\r\\n\\x00]");

    private HeaderText() {}

    /** @throws BadInput where the text has CR, LF or NUL */
    public static String checked(String header, String value) {
        if (FORBIDDEN.matcher(value).find())
            throw new BadInput("A line break or NUL may not stand in the mail header " + header + ".");
        return value;
    }
}
