package dev.hagukumi.mail;

import dev.hagukumi.platform.NotFound;
import dev.hagukumi.platform.VisibleText;

/** No published mail belongs to this stream. */
public class UnknownStream extends NotFound {
    public UnknownStream(String name) {
        super("there is no stream '" + VisibleText.shown(name) + "': no published mail names it");
    }
}
