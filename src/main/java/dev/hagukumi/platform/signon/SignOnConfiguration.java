package dev.hagukumi.platform.signon;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.hagukumi.platform.SignOn;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;

/** Puts together what judges passwords and watches sessions. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({TriesSettings.class, SessionSettings.class})
class SignOnConfiguration {

    @Bean
    AuthenticationProvider signOnProvider(
            SignOn signOn, TriesSettings settings, JdbcClient jdbc, MeterRegistry meters) {
        var hash = new KeyedHash();
        var tries = new JudgedTries(
                signOn,
                new Turns(settings, Turns.Time.REAL),
                new KnownPairs(jdbc),
                new RightBefore(hash),
                new TryCounts(meters));
        return new SignOnProvider(signOn, new RememberedPasswords(hash, Ticker.systemTicker()), tries);
    }

    @Bean
    EndStaleSessions endStaleSessions(SignOn signOn, SessionSettings settings) {
        return new EndStaleSessions(signOn, settings.life(), System::nanoTime);
    }

    /** Only within the security chain, where it is known whose session it is. */
    @Bean
    FilterRegistrationBean<EndStaleSessions> notByItself(EndStaleSessions filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    SignOffEverywhere signOffEverywhere(SignOn signOn) {
        return new SignOffEverywhere(signOn);
    }
}
