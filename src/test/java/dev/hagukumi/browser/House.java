package dev.hagukumi.browser;

import dev.hagukumi.platform.Secrets;
import java.io.IOException;
import java.util.Locale;

/** The running house, and the ways into it. */
final class House {
    private final int port;
    private final Secrets secrets;

    House(int port, Secrets secrets) {
        this.port = port;
        this.secrets = secrets;
    }

    String at(String path) {
        return "http://localhost:" + port + path;
    }

    /** A browser of somebody who reads Japanese and has signed on. */
    Browser openFor(String user) throws IOException {
        var browser = Browser.open(Locale.JAPAN);
        try {
            browser.go(at("/login"));
            browser.type("#username", user);
            browser.type("#password", secrets.get("HAGUKUMI_" + user.toUpperCase(Locale.ROOT) + "_PASSWORD"));
            browser.click("#login-submit");
            browser.see("#account");
            return browser;
        } catch (RuntimeException e) {
            browser.close();
            throw e;
        }
    }
}
