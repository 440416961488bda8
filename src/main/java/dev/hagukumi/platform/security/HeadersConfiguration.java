package dev.hagukumi.platform.security;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Puts the headers before all other filters. */
@Configuration(proxyBeanMethods = false)
class HeadersConfiguration {

    @Bean
    FilterRegistrationBean<HeadersOnEveryAnswer> headersOnEveryAnswer(Environment environment) {
        var deployed = !environment.acceptsProfiles(Profiles.of("embedded"));
        var registration = new FilterRegistrationBean<>(new HeadersOnEveryAnswer(deployed));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
        return registration;
    }
}
