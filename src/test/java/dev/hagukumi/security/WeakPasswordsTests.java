package dev.hagukumi.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.platform.Secrets;
import java.security.MessageDigest;
import java.util.Base64;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;

/** S9: passwords that guessing finds are not taken, and what is kept of the others is dear to guess from. */
@HagukumiTest
class WeakPasswordsTests {
    @LocalServerPort
    int port;

    @Autowired
    IdentityService identities;

    @Autowired
    Secrets secrets;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext application;

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
                "",
                "a",
                "Tr0ub4dor&3",
                "passwordpassword",
                "Password1234!",
                "123456789012",
                "qwertyuiopas",
                "aaaaaaaaaaaa",
                "abcdefghijkl",
                "hagukumi2026",
                "administrator"
            })
    void aPasswordThatGuessingFindsIsTakenByNoDoor(String weak) {
        var body = "{\"profile\":{\"id\":\"weakling\"},\"credentials\":{\"password\":\"" + weak + "\"}}";
        var change = "{\"password\":\"" + weak + "\",\"authenticatedUserPassword\":\"" + account.password + "\"}";

        assertThat(rest("admin", adminPassword(), "POST", "/engine-rest/user/create", body))
                .isEqualTo(400);
        assertThat(rest(account.user, account.password, "PUT", credentials(), change))
                .isEqualTo(400);
        assertThat(identities.createUserQuery().userId("weakling").count()).isZero();
        assertThat(asked(account.password)).isEqualTo(200);
    }

    @Test
    void aPasswordThatHoldsTheUsersNameIsNotTaken() {
        var change =
                "{\"password\":\"" + account.user + "!\",\"authenticatedUserPassword\":\"" + account.password + "\"}";

        assertThat(rest(account.user, account.password, "PUT", credentials(), change))
                .isEqualTo(400);
    }

    @Test
    void peopleChangeTheirOwnPasswordToAGoodOne() {
        var change = "{\"password\":\"濡れた紫陽花とかたつむり\",\"authenticatedUserPassword\":\"" + account.password + "\"}";

        assertThat(rest(account.user, account.password, "PUT", credentials(), change))
                .isEqualTo(204);
        assertThat(asked("濡れた紫陽花とかたつむり")).isEqualTo(200);
        assertThat(asked(account.password)).isEqualTo(401);
    }

    @Test
    void whatIsKeptOfAPasswordIsBcrypt() {
        assertThat(kept()).startsWith("{BCRYPT}$2a$10$");
    }

    @Test
    void everyLetterOfALongPasswordCounts() {
        var long90 = "violet-umbrella-7 ".repeat(5);
        account.changePassword(long90 + "a");

        assertThat(asked(long90 + "a")).isEqualTo(200);
        assertThat(asked(long90 + "b")).isEqualTo(401);
    }

    @Test
    void anOldHashIsReplacedWhenItsOwnerSignsOn() throws Exception {
        keepAsFormerVersionsDid();

        assertThat(asked(account.password + "x")).isEqualTo(401);
        assertThat(kept()).startsWith("{SHA-512}");
        assertThat(asked(account.password)).isEqualTo(200);
        assertThat(kept()).startsWith("{BCRYPT}");
        assertThat(new Person(port).signedOnAs(account.user, account.password).status("/api/leads"))
                .isEqualTo(200);
    }

    @Test
    void theNextStartLeavesAChangedPasswordAsItIs() {
        var sales = identities.createUserQuery().userId("sales").singleResult();
        sales.setPassword("changed-by-a-person-9");
        identities.saveUser(sales);
        try {
            startAgain();

            assertThat(asked("sales", "changed-by-a-person-9")).isEqualTo(200);
        } finally {
            sales = identities.createUserQuery().userId("sales").singleResult();
            sales.setPassword(secrets.get("HAGUKUMI_SALES_PASSWORD"));
            identities.saveUser(sales);
        }
    }

    private void startAgain() {
        ReflectionTestUtils.invokeMethod(application.getBean("accounts"), "prepare");
    }

    private void keepAsFormerVersionsDid() throws Exception {
        var salted = (account.password + "c2FsdA==").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-512").digest(salted));
        jdbc.sql("UPDATE act_id_user SET pwd_ = :hash, salt_ = 'c2FsdA==' WHERE id_ = :user")
                .param("hash", "{SHA-512}" + hash)
                .param("user", account.user)
                .update();
    }

    private String kept() {
        return jdbc.sql("SELECT pwd_ FROM act_id_user WHERE id_ = :user")
                .param("user", account.user)
                .query(String.class)
                .single();
    }

    private String credentials() {
        return "/engine-rest/user/" + account.user + "/credentials";
    }

    private String adminPassword() {
        return secrets.get("HAGUKUMI_ADMIN_PASSWORD");
    }

    private int asked(String password) {
        return asked(account.user, password);
    }

    private int asked(String user, String password) {
        return new Person(port)
                .get("/api/leads?size=1", "Authorization", Person.basic(user, password))
                .statusCode();
    }

    private int rest(String user, String password, String method, String path, String body) {
        return new Person(port)
                .send(
                        method,
                        path,
                        body,
                        "Content-Type",
                        "application/json",
                        "Authorization",
                        Person.basic(user, password))
                .statusCode();
    }
}
