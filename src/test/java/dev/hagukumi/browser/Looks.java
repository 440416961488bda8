package dev.hagukumi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

/** A page as it is seen: in Japanese and in English, light and dark, on a desk and in a hand. */
final class Looks {
    private static final int DESK = 1280;
    private static final int HAND = 360;

    private Looks() {}

    /** Keeps its pictures in {@code target/pictures}; nothing keeps anybody from using it, nothing scrolls sideways. */
    static void areFine(Browser browser, String address, String name) throws IOException {
        for (var language : new String[] {"ja", "en"}) {
            for (var scheme : new String[] {"light", "dark"}) {
                for (var width : new int[] {DESK, HAND}) {
                    browser.look(width, scheme);
                    browser.go(address + (address.contains("?") ? "&" : "?") + "language=" + language);
                    browser.see("main h1");
                    var picture = String.join("-", name, language, scheme, String.valueOf(width));
                    browser.wholePicture(picture, width);
                    assertThat(browser.sideways()).as(picture).isNotPositive();
                    assertThat(browser.barriers()).as(picture).isEmpty();
                    assertThat(browser.forbidden()).as(picture).isEmpty();
                }
            }
        }
    }
}
