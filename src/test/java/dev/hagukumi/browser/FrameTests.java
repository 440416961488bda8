package dev.hagukumi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.platform.Secrets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What all pages of the console share, as people meet it. */
@HagukumiTest
@NeedsChromium
class FrameTests {
    @LocalServerPort
    int port;

    @Autowired
    Secrets secrets;

    private House house;

    @BeforeEach
    void house() {
        house = new House(port, secrets);
    }

    @Test
    void everyComponentIsFineInEveryState() throws Exception {
        try (var browser = house.openFor("admin")) {
            Looks.areFine(browser, house.at("/components"), "components");
        }
    }

    @Test
    void theLanguageIsChosenAndKept() throws Exception {
        try (var browser = house.openFor("sales")) {
            browser.go(house.at("/components?q=50%25+%E7%94%B0"));
            browser.seeText("部品一覧");

            browser.click(".languages a[lang=en]");
            browser.seeText("Components");
            assertThat(browser.value("#q"))
                    .as("what the address asked for stays")
                    .isEqualTo("50% 田");

            browser.go(house.at("/components"));
            browser.seeText("Components");
        }
    }

    @Test
    void anAddressThatIsNothingLeadsOnInTheReadersLanguage() throws Exception {
        try (var browser = house.openFor("sales")) {
            browser.go(house.at("/leads/of/nobody/at/all"));
            browser.seeText("ページが見つかりません");
            browser.see("#account");

            Looks.areFine(browser, house.at("/nowhere"), "not-there");
        }
    }

    @Test
    void theMenuIsOpenedAndClosedByKeyboard() throws Exception {
        try (var browser = house.openFor("marketing")) {
            browser.go(house.at("/components"));
            browser.press(Keys.TAB);
            assertThat(browser.focused()).isEqualTo("本文へ移動");

            browser.focus("#account summary");
            browser.press(Keys.ENTER);
            browser.see("#signoff");
            browser.press(Keys.ESCAPE);
            browser.gone("#signoff");
            browser.press(Keys.ENTER);
            browser.click("#signoff");
            browser.see("a[href='/login']");
        }
    }
}
