package dev.hagukumi.mail.sender;

import dev.hagukumi.platform.Secrets.MissingSetting;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Makes the sender of the settings; an invented company fills the gaps in the embedded default, and only there. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SenderSettings.class)
class SenderIdentity {

    @Bean
    Sender sender(SenderSettings settings, Environment environment) {
        var embedded = environment.acceptsProfiles(Profiles.of("embedded"));
        var address = given("address", settings.address(), embedded, "info@aoba.example.co.jp");
        var bounceDomain = settings.bounceDomain();
        return new Sender(
                address,
                given("name", settings.name(), embedded, "アオバ計測 マーケティング部"),
                given("legal-name", settings.legalName(), embedded, "アオバ計測株式会社"),
                given("postal-address", settings.postalAddress(), embedded, "〒100-0001 東京都千代田区千代田0-0-0 見本ビル3階"),
                given("contact", settings.contact(), embedded, "info@aoba.example.co.jp"),
                bounceDomain == null || bounceDomain.isBlank() ? null : bounceDomain.strip());
    }

    private static String given(String name, @Nullable String value, boolean embedded, String invented) {
        if (value != null && !value.isBlank()) return value.strip();
        if (embedded) return invented;
        throw new MissingSetting(
                "HAGUKUMI_MAIL_SENDER_" + name.replace('-', '_').toUpperCase(Locale.ROOT),
                "every mail must say who sends it.");
    }
}
