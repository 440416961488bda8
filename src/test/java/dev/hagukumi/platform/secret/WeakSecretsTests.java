package dev.hagukumi.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;

class WeakSecretsTests {
    private static final String NAME = "HAGUKUMI_WRITE_KEY";

    @TempDir
    Path data;

    @ParameterizedTest
    @ValueSource(strings = {"k", "secret", "changeme1234", "password-password", "qwertyuiop123", "111111111111111111"})
    void aDeploymentIsNotOpenedByWhatGuessingFinds(String weak) {
        assertThatThrownBy(() -> deployment(weak).get(NAME))
                .isInstanceOf(WeakSecret.class)
                .hasMessageContaining(NAME)
                .hasMessageNotContaining(weak.length() > 1 ? weak : "=k");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nP3v0Qx6sRt1uVw9",
                "b3f1c2d4-5e6f-4a7b-8c9d-0e1f2a3b4c5d",
                "correct horse battery staple",
                "紫陽花とかたつむりと雨傘と長靴",
                "value-of-hagukumi_write_key"
            })
    void aGoodOneOpensIt(String good) {
        assertThat(deployment(good).get(NAME)).isEqualTo(good);
    }

    @Test
    void theRefusalSaysWhatWhereAndHowToMend() {
        var failure = new BeanCreationException("x", new WeakSecret(NAME, "it has fewer than 12 characters"));

        var analysis = new RefusedSecret().analyze(failure);

        assertThat(analysis).isNotNull().satisfies(told -> {
            assertThat(told.getDescription()).contains(NAME).contains("fewer than 12");
            assertThat(told.getAction()).contains(".env").contains("openssl rand");
        });
    }

    @Test
    void onOnesOwnMachineAnythingGoesAndWhatIsGeneratedIsGood() {
        var generated = new StaticListableBeanFactory();
        generated.addBean("generated", new GeneratedSecrets(data));
        var environment = new MockEnvironment().withProperty(NAME, "k");
        var secrets = new SecretsFromEnvironment(environment, generated.getBeanProvider(GeneratedSecrets.class));

        assertThat(secrets.get(NAME)).isEqualTo("k");
        assertThat(secrets.weakness(secrets.get("HAGUKUMI_ADMIN_PASSWORD"), "admin"))
                .isEmpty();
    }

    @Test
    void aVeryLongPasswordIsJudgedAtOnce() {
        assertThat(GuessedPasswords.weakness("ab".repeat(100_000))).isPresent();
        assertThat(GuessedPasswords.weakness("濡れた紫陽花".repeat(1_000) + "x7")).isNotNull();
    }

    private static SecretsFromEnvironment deployment(String value) {
        var nothingGenerated = new StaticListableBeanFactory().getBeanProvider(GeneratedSecrets.class);
        return new SecretsFromEnvironment(new MockEnvironment().withProperty(NAME, value), nothingGenerated);
    }
}
