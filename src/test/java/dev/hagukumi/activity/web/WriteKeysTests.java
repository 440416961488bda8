package dev.hagukumi.activity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hagukumi.activity.IntakeClient;
import dev.hagukumi.lead.Source;
import dev.hagukumi.platform.Secrets;
import dev.hagukumi.platform.Secrets.MissingSetting;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WriteKeysTests {
    @Test
    void eachKeyIsAWordOfItsOwn() {
        var keys = new WriteKeys(given(Map.of("HAGUKUMI_WRITE_KEY", "in-pages", "HAGUKUMI_SERVER_KEY", "secret")));

        assertThat(keys.opensWith(IntakeClient.basic("in-pages"))).isEqualTo(Source.BROWSER);
        assertThat(keys.opensWith(IntakeClient.basic("secret"))).isEqualTo(Source.SERVER);
        assertThat(keys.opensWith(IntakeClient.basic("neither"))).isNull();
        assertThat(keys.opensWith(IntakeClient.basic(""))).isNull();
    }

    @Test
    void aDeploymentFromBeforeIsToldTheNameOfTheNewKeyAndWhatTheOldOneMayNoLonger() {
        assertThatThrownBy(() -> new WriteKeys(given(Map.of("HAGUKUMI_WRITE_KEY", "as-before"))))
                .isInstanceOf(MissingSetting.class)
                .hasMessageContaining("Set HAGUKUMI_SERVER_KEY")
                .hasMessageContaining("HAGUKUMI_WRITE_KEY is the browser key")
                .hasMessageContaining("overwrites nothing");
    }

    @Test
    void oneKeyForBothIsNone() {
        assertThatThrownBy(() -> new WriteKeys(given(Map.of("HAGUKUMI_WRITE_KEY", "x", "HAGUKUMI_SERVER_KEY", "x"))))
                .isInstanceOf(MissingSetting.class)
                .hasMessageContaining("another value than that of HAGUKUMI_WRITE_KEY");
    }

    private static Secrets given(Map<String, String> values) {
        return new Secrets() {
            @Override
            public String get(String name) {
                var value = values.get(name);
                if (value == null) throw new MissingSetting(name, "a deployment makes nothing up.");
                return value;
            }

            @Override
            public boolean isConfigured(String name) {
                return values.containsKey(name);
            }

            @Override
            public Optional<String> weakness(String password, String... known) {
                return Optional.empty();
            }
        };
    }
}
