package dev.hagukumi.mail.web;

import dev.hagukumi.platform.NotFound;
import dev.hagukumi.platform.VisibleText;

/** A link of a mail that was sent before its address was read as browsers do: no browser opens it. */
class BrokenLink extends NotFound {
    BrokenLink(String stored, Exception cause) {
        super("A link in a mail leads nowhere, '" + VisibleText.shown(stored) + "': " + cause.getMessage());
    }
}
