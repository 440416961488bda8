package dev.hagukumi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.platform.Secrets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every page works, Camunda's and Swagger's too, with what its policy lets it do. */
@HagukumiTest
@NeedsChromium
class PagesUnderTheirPolicyTests {
    @LocalServerPort
    int port;

    @Autowired
    Secrets secrets;

    @Test
    void noPageIsForbiddenWhatItNeeds() throws Exception {
        try (var browser = Browser.open(Locale.ENGLISH)) {
            signOn(browser);
            assertThat(browser.forbidden()).as("start page and log-in").isEmpty();

            browser.go(address("/swagger-ui/index.html"));
            browser.see(".opblock-tag, .opblock");
            browser.picture("policy-swagger");
            assertThat(browser.forbidden()).as("Swagger").isEmpty();

            browser.go(address("/camunda/app/cockpit/default/#/processes"));
            browser.seeText("document-request");
            browser.picture("policy-cockpit");
            assertThat(browser.forbidden()).as("Cockpit").isEmpty();

            browser.go(address("/camunda/app/admin/default/#/users"));
            browser.seeText("operations");
            browser.picture("policy-admin");
            assertThat(browser.forbidden()).as("Admin").isEmpty();
        }
    }

    /** Neither signed on: whoever got a mail. */
    @Test
    void pagesForReadersOfMailsLookAsTheyWereMade() throws Exception {
        try (var browser = Browser.open(Locale.JAPAN)) {
            for (var page : List.of("/c/AAAAAAAAAAAAAAAAAAAAAA", "/u/AAAAAAAAAAAAAAAAAAAAAA")) {
                browser.go(address(page));

                assertThat(browser.see("main").getCssValue("border-top-style"))
                        .as(page)
                        .isEqualTo("solid");
                assertThat(browser.forbidden()).as(page).isEmpty();
            }
            browser.picture("policy-unsubscribe");
        }
    }

    @Test
    void adminSaysWhichPasswordsAreTaken() throws Exception {
        try (var browser = Browser.open(Locale.ENGLISH)) {
            signOn(browser);
            browser.go(address("/camunda/app/admin/default/#/user-create"));

            browser.type("input#inputPassword", "short");

            browser.seeText("At least 12 characters");
            browser.picture("policy-password");
        }
    }

    @Test
    void logOutInAWebappEndsTheSignOn() throws Exception {
        try (var browser = Browser.open(Locale.ENGLISH)) {
            signOn(browser);
            browser.go(address("/camunda/app/welcome/default/#!/welcome"));
            browser.click(".account .dropdown-toggle");
            browser.click("a[ng-click*=logout], .logout a");

            browser.see("#login-form");
            browser.go(address("/"));
            browser.see("a[href='/login']");
        }
    }

    @Test
    void aPersonSignsOutEverywhere() throws Exception {
        try (var browser = Browser.open(Locale.ENGLISH)) {
            signOn(browser);

            browser.click("#account summary");
            browser.click("#signoff-everywhere");

            browser.see("a[href='/login']");
        }
    }

    private void signOn(Browser browser) {
        browser.go(address("/login"));
        browser.type("#username", "admin");
        browser.type("#password", secrets.get("HAGUKUMI_ADMIN_PASSWORD"));
        browser.click("#login-submit");
        browser.see("#account");
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
