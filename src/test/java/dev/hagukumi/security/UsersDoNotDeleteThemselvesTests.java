package dev.hagukumi.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.HagukumiTest;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

/** S22: who deletes an account is another one, so that nobody covers tracks and no last administrator goes. */
@HagukumiTest
class UsersDoNotDeleteThemselvesTests {
    @LocalServerPort
    int port;

    @Autowired
    IdentityService identities;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    ApplicationContext application;

    @ParameterizedTest
    @ValueSource(strings = {"sales", "camunda-admin"})
    void neitherAPersonNorAnAdministratorDeletesTheOwnAccount(String group) {
        try (var account = Account.in(identities, group)) {
            assertThat(delete(account, account.user)).isEqualTo(403);
            assertThat(deleteInWebapp(account)).isEqualTo(403);
            assertThat(identities.createUserQuery().userId(account.user).count())
                    .isEqualTo(1);
        }
    }

    @Test
    void anAdministratorDeletesOthers() {
        try (var administrator = Account.in(identities, "camunda-admin")) {
            var other = Account.in(identities, "sales");

            assertThat(delete(administrator, other.user)).isEqualTo(204);
        }
    }

    @Test
    void whatFormerVersionsGrantedOnTheOwnAccountIsTakenBackAtTheNextStart() {
        try (var account = Account.in(identities, "sales")) {
            var own = own(account);
            own.addPermission(Permissions.ALL);
            authorizations.saveAuthorization(own);

            ReflectionTestUtils.invokeMethod(application.getBean("accounts"), "prepare");

            assertThat(own(account).isPermissionGranted(Permissions.DELETE)).isFalse();
            assertThat(own(account).isPermissionGranted(Permissions.UPDATE)).isTrue();
        }
    }

    private Authorization own(Account account) {
        return authorizations
                .createAuthorizationQuery()
                .userIdIn(account.user)
                .resourceType(Resources.USER)
                .resourceId(account.user)
                .singleResult();
    }

    private int delete(Account account, String user) {
        return new Person(port)
                .send(
                        "DELETE",
                        "/engine-rest/user/" + user,
                        "",
                        "Authorization",
                        Person.basic(account.user, account.password))
                .statusCode();
    }

    private int deleteInWebapp(Account account) {
        var person = new Person(port).signedOnAs(account.user, account.password);
        person.get("/camunda/app/admin/default/", "Accept", "text/html");
        return person.send(
                        "DELETE",
                        "/camunda/api/engine/engine/default/user/" + account.user,
                        "",
                        "X-XSRF-TOKEN",
                        person.cookie("XSRF-TOKEN"))
                .statusCode();
    }
}
