package dev.hagukumi.scenario.access;

import dev.hagukumi.platform.EndpointAccess;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts webapps and REST of the engine behind the one sign-on. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {
    /** After Spring Security's own filter, which stands at -100. */
    private static final int AFTER_SIGN_ON = 201;

    @Bean
    EndpointAccess engineRest() {
        return EndpointAccess.only(EndpointAccess.ALL_GROUPS, "/engine-rest/**");
    }

    /** The webapps bring their own guard against forged requests. */
    @Bean
    EndpointAccess webapps() {
        return EndpointAccess.only(EndpointAccess.ALL_GROUPS, "/camunda/**").guardedElsewhere();
    }

    /** Whoever reached the set-up first would become administrator; it stays closed, our accounts are made at start. */
    @Bean
    EndpointAccess closedSetup() {
        return EndpointAccess.closed("/camunda/api/admin/setup/**", "/camunda/app/admin/*/setup/**");
    }

    @Bean
    FilterRegistrationBean<EngineRequests> engineRequests(IdentityService identities) {
        var registration = new FilterRegistrationBean<>(new EngineRequests(identities));
        registration.addUrlPatterns("/engine-rest/*");
        registration.setOrder(AFTER_SIGN_ON);
        return registration;
    }

    @Bean
    FilterRegistrationBean<SignOff> webappSignOff() {
        var registration = new FilterRegistrationBean<>(new SignOff());
        registration.addUrlPatterns("/camunda/api/admin/auth/*");
        registration.setOrder(AFTER_SIGN_ON);
        return registration;
    }

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappRequests() {
        var registration = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        registration.setInitParameters(Map.of("authentication-provider", WebappSignOn.class.getName()));
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        registration.setOrder(AFTER_SIGN_ON);
        return registration;
    }
}
