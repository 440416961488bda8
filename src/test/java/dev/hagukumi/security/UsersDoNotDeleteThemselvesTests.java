package dev.hagukumi.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.HagukumiTest;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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

    Account account;

    @AfterEach
    void close() {
        account.close();
    }

    @Test
    void neitherAPersonNorAnAdministratorDeletesTheOwnAccount() {
        for (var group : new String[] {"sales", "camunda-admin"}) {
            if (account != null) account.close();
            account = Account.in(identities, group);

            assertThat(delete("/engine-rest/user/", account.user)).as(group).isEqualTo(403);
            assertThat(deleteInWebapp(account.user)).as(group).isEqualTo(403);
            assertThat(identities.createUserQuery().userId(account.user).count())
                    .isEqualTo(1);
        }
    }

    @Test
    void anAdministratorDeletesOthers() {
        account = Account.in(identities, "camunda-admin");
        var other = Account.in(identities, "sales");

        assertThat(delete("/engine-rest/user/", other.user)).isEqualTo(204);
    }

    @Test
    void whatFormerVersionsGrantedOnTheOwnAccountIsTakenBackAtTheNextStart() {
        account = Account.in(identities, "sales");
        var own = own();
        own.addPermission(Permissions.ALL);
        authorizations.saveAuthorization(own);

        ReflectionTestUtils.invokeMethod(application.getBean("accounts"), "prepare");

        assertThat(own().isPermissionGranted(Permissions.DELETE)).isFalse();
        assertThat(own().isPermissionGranted(Permissions.UPDATE)).isTrue();
    }

    private Authorization own() {
        return authorizations
                .createAuthorizationQuery()
                .userIdIn(account.user)
                .resourceType(Resources.USER)
                .resourceId(account.user)
                .singleResult();
    }

    private int delete(String path, String user) {
        return new Person(port)
                .send("DELETE", path + user, "", "Authorization", Person.basic(account.user, account.password))
                .statusCode();
    }

    private int deleteInWebapp(String user) {
        var person = new Person(port).signedOnAs(account.user, account.password);
        person.get("/camunda/app/admin/default/", "Accept", "text/html");
        return person.send(
                        "DELETE",
                        "/camunda/api/engine/engine/default/user/" + user,
                        "",
                        "X-XSRF-TOKEN",
                        person.cookie("XSRF-TOKEN"))
                .statusCode();
    }
}
