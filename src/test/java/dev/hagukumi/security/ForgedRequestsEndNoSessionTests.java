package dev.hagukumi.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.HagukumiTest;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** S17: a request that another site makes a browser send changes nothing, the sign-on included. */
@HagukumiTest
class ForgedRequestsEndNoSessionTests {
    private static final String LOGOUT = "/camunda/api/admin/auth/user/default/logout";
    private static final String LOGIN = "/camunda/api/admin/auth/user/default/login/";

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identities;

    Account account;

    @BeforeEach
    void anAccount() {
        account = Account.in(identities, "sales");
    }

    @AfterEach
    void close() {
        account.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                LOGOUT,
                LOGIN + "cockpit",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/engine/engine/default/user/create",
                "/engine-rest/task",
                "/api/broadcasts",
                "/logout",
                "/logout/everywhere"
            })
    void aRequestWithoutTokenIsRefusedAndEndsNothing(String path) {
        var person = new Person(port).signedOnAs(account.user, account.password);

        var forged = person.send("POST", path, "{}", "Content-Type", "application/json");
        var guessed = person.send(
                "POST", path, "{}", "Content-Type", "application/json", "X-XSRF-TOKEN", "0123", "X-CSRF-TOKEN", "0123");

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(guessed.statusCode()).isEqualTo(403);
        assertThat(person.status("/api/leads")).isEqualTo(200);
        assertThat(person.status("/camunda/api/engine/engine/default/task")).isEqualTo(200);
    }

    @Test
    void logOutInAWebappEndsTheOneSignOn() {
        var person = new Person(port).signedOnAs(account.user, account.password);
        person.get("/camunda/app/tasklist/default/", "Accept", "text/html");

        var answer = person.send("POST", LOGOUT, "", "X-XSRF-TOKEN", person.cookie("XSRF-TOKEN"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(person.status("/api/leads")).isEqualTo(401);
    }

    @Test
    void aWebappLearnsWhoIsSignedOn() {
        var person = new Person(port).signedOnAs(account.user, account.password);

        // The webapps are opened by their page, which takes over the one sign-on.
        person.get("/camunda/app/tasklist/default/", "Accept", "text/html");

        assertThat(person.get("/camunda/api/admin/auth/user/default").body()).contains(account.user);
    }

    @Test
    void theWebappsOwnLogInIsClosedSoThatOneSessionHasOneUser() {
        var person = new Person(port).signedOnAs(account.user, account.password);
        person.get("/camunda/app/tasklist/default/", "Accept", "text/html");
        try (var other = Account.in(identities, "sales")) {
            var answer = person.send(
                    "POST",
                    LOGIN + "tasklist",
                    "username=" + other.user + "&password=" + other.password,
                    "Content-Type",
                    "application/x-www-form-urlencoded",
                    "X-XSRF-TOKEN",
                    person.cookie("XSRF-TOKEN"));

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(person.status("/api/leads")).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/identity/verify",
                "/engine-rest/engine/default/identity/verify",
                "/camunda/api/engine/engine/default/identity/verify"
            })
    void noOtherDoorTellsWhetherAPasswordIsRight(String path) {
        var person = new Person(port).signedOnAs(account.user, account.password);
        person.get("/camunda/app/tasklist/default/", "Accept", "text/html");
        var body = "{\"username\":\"admin\",\"password\":\"guessed\"}";

        var answer = person.send(
                "POST", path, body, "Content-Type", "application/json", "X-XSRF-TOKEN", person.cookie("XSRF-TOKEN"));
        var asProgram = new Person(port)
                .send(
                        "POST",
                        path,
                        body,
                        "Content-Type",
                        "application/json",
                        "Authorization",
                        Person.basic(account.user, account.password));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(asProgram.statusCode()).isEqualTo(403);
    }
}
