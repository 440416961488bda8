package dev.hagukumi.platform;

import java.net.URI;

/** The address under which people outside reach this installation; links in mails begin with it. */
public interface PublicAddress {

    /** The absolute URI of a path such as {@code /c/abc}. */
    URI of(String path);
}
