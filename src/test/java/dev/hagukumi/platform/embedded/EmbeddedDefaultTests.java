package dev.hagukumi.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.mock.env.MockEnvironment;

class EmbeddedDefaultTests {
    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void withNothingConfiguredItBringsItsOwnPartsAndListensOnTheLoopbackAddress() {
        decide();

        assertThat(environment.getActiveProfiles()).containsExactly("embedded");
        assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
    }

    @Test
    void theDiskThatHealthLooksAtIsThatOfTheDataFolder() {
        environment.setProperty("hagukumi.data", "/srv/hagukumi");

        decide();

        assertThat(environment.getProperty("management.health.diskspace.path")).isEqualTo("/srv/hagukumi");
    }

    @Test
    void aDeploymentsDataLiesWithItsDatabaseSoHealthLooksWhereItRuns() {
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://db/hagukumi");
        environment.setProperty("spring.mail.host", "mail");

        decide();

        assertThat(environment.getProperty("management.health.diskspace.path")).isNull();
    }

    @Test
    void anAddressThatIsSetOpensTheEmbeddedDefault() {
        environment.setProperty("server.address", "0.0.0.0");

        decide();

        assertThat(environment.getProperty("server.address")).isEqualTo("0.0.0.0");
    }

    @Test
    void aPortOfItsOwnForHealthIsOnTheLoopbackAddressToo() {
        environment.setProperty("management.server.port", "9000");

        decide();

        assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
        assertThat(environment.getProperty("management.server.address")).isEqualTo("127.0.0.1");
    }

    @Test
    void withBothConfiguredNothingIsEmbeddedAndCookiesAreSecure() {
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://db/hagukumi");
        environment.setProperty("spring.mail.host", "mail");

        decide();

        assertThat(environment.getActiveProfiles()).isEmpty();
        assertThat(environment.getProperty("server.address")).isNull();
        assertThat(environment.getProperty("server.servlet.session.cookie.secure"))
                .isEqualTo("true");
    }

    @Test
    void aDeploymentHasAPortOfItsOwnForHealthAndTheEmbeddedDefaultHasOneForAll() {
        decide();
        assertThat(environment.getProperty("management.server.port")).isNull();

        environment.setProperty("spring.datasource.url", "jdbc:postgresql://db/hagukumi");
        environment.setProperty("spring.mail.host", "mail");
        decide();
        assertThat(environment.getProperty("management.server.port")).isEqualTo("8081");
    }

    @Test
    void whereverAnyPortWillDoTheOneForHealthIsAnyToo() {
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://db/hagukumi");
        environment.setProperty("spring.mail.host", "mail");
        environment.setProperty("server.port", "0");

        decide();

        assertThat(environment.getProperty("management.server.port")).isEqualTo("0");
    }

    @Test
    void onlyADatabaseIsRefused() {
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://db/hagukumi");

        assertThatThrownBy(this::decide).hasMessageContaining("spring.mail.host is not");
    }

    @Test
    void onlyAMailServerIsRefused() {
        environment.setProperty("spring.mail.host", "mail");

        assertThatThrownBy(this::decide).hasMessageContaining("spring.datasource.url is not");
    }

    @Test
    void whereTheEmbeddedPartsAreLeftOutNothingConfiguredIsRefused() {
        var withoutParts = new SpringApplication(new DefaultResourceLoader(new FilteredClassLoader("io.zonky")));

        assertThatThrownBy(() -> new EmbeddedDefault().postProcessEnvironment(environment, withoutParts))
                .hasMessageContaining("spring.datasource.url")
                .hasMessageContaining("spring.mail.host");
    }

    private void decide() {
        new EmbeddedDefault().postProcessEnvironment(environment, new SpringApplication());
    }
}
