package dev.hagukumi.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hagukumi.HagukumiTest;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** S8: a session is worth what its user may do now. */
@HagukumiTest
class LostRightsEndSessionsTests {
    /** Our pages, the engine's REST, Camunda's webapps. */
    private static final List<String> DOORS = List.of(
            "/api/leads", "/engine-rest/process-definition", "/camunda/api/engine/engine/default/process-definition");

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identities;

    @Autowired
    JdbcClient jdbc;

    Account account;

    @BeforeEach
    void anAccount() {
        account = Account.in(identities, "marketing");
    }

    @AfterEach
    void close() {
        account.close();
    }

    @Test
    void aDeletedUserIsOutEverywhere() {
        var person = signedOn();

        identities.deleteUser(account.user);

        assertThatIsOut(person);
    }

    @Test
    void whoLeftAGroupIsOut() {
        var person = signedOn();

        identities.deleteMembership(account.user, "marketing");

        assertThatIsOut(person);
    }

    @Test
    void aChangedPasswordEndsAllSessions() {
        var one = signedOn();
        var other = signedOn();

        account.changePassword("another-violet-3141");

        assertThatIsOut(one);
        assertThatIsOut(other);
    }

    @Test
    void whatAnotherNodeChangedIsSeenWithinAMinute() {
        var person = signedOn();

        jdbc.sql("DELETE FROM act_id_membership WHERE user_id_ = :user")
                .param("user", account.user)
                .update();

        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThatIsOut(person));
    }

    @Test
    void whoSignsOffEverywhereIsSignedOffEverywhere() {
        var office = signedOn();
        var home = signedOn();

        assertThat(home.submit("/logout/everywhere").statusCode()).isEqualTo(302);

        assertThatIsOut(home);
        assertThatIsOut(office);
        assertThat(signedOn().status("/api/leads")).isEqualTo(200);
    }

    @Test
    void whoSignsOffHereStaysSignedOnElsewhere() {
        var office = signedOn();
        var home = signedOn();

        home.submit("/logout");

        assertThatIsOut(home);
        assertThat(office.status("/api/leads")).isEqualTo(200);
    }

    @Test
    void aRememberedPasswordIsForgottenWithTheRight() {
        var program = new Person(port);
        var authorization = Person.basic(account.user, account.password);
        assertThat(program.get("/api/leads", "Authorization", authorization).statusCode())
                .isEqualTo(200);

        account.changePassword("another-violet-3141");

        assertThat(program.get("/api/leads", "Authorization", authorization).statusCode())
                .isEqualTo(401);
    }

    private Person signedOn() {
        var person = new Person(port).signedOnAs(account.user, account.password);
        assertThat(DOORS).allSatisfy(door -> assertThat(person.status(door)).isEqualTo(200));
        return person;
    }

    private static void assertThatIsOut(Person person) {
        assertThat(DOORS).allSatisfy(door -> assertThat(person.status(door)).isEqualTo(401));
    }
}
