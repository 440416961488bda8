package dev.hagukumi.scenario.access;

import dev.hagukumi.platform.EndpointAccess;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;

/** Puts webapps and REST of the engine behind the one sign-on. */
@Configuration(proxyBeanMethods = false)
@Import(EngineOperations.class)
class AccessConfiguration {
    /** After Spring Security's own filter, which stands at -100. */
    private static final int AFTER_SIGN_ON = 201;

    /** Whoever reached the set-up first would become administrator; it stays closed, our accounts are made at start. */
    @Bean
    EndpointAccess closedSetup() {
        return EndpointAccess.closed("/camunda/api/admin/setup/**", "/camunda/app/admin/*/setup/**");
    }

    /** A second log-in would change whose session it is. Who is signed on may be asked, and "log out" ends the one sign-on. */
    @Bean
    EndpointAccess closedLogInOfWebapps() {
        return EndpointAccess.closed("/camunda/api/admin/auth/**");
    }

    @Bean
    EndpointAccess whoIsSignedOnInWebapps() {
        return EndpointAccess.only(EndpointAccess.ALL_GROUPS, "/camunda/api/admin/auth/user/*")
                .on(HttpMethod.GET);
    }

    @Bean
    EndpointAccess logOutOfWebapps() {
        return EndpointAccess.only(EndpointAccess.ALL_GROUPS, "/camunda/api/admin/auth/user/*/logout")
                .on(HttpMethod.POST)
                .guardedElsewhere();
    }

    /** Tells anybody who is signed on whether a password of somebody else is right. */
    @Bean
    EndpointAccess closedJudgementOfOthersPasswords() {
        return EndpointAccess.closed(
                "/engine-rest/identity/verify",
                "/engine-rest/engine/*/identity/verify",
                "/camunda/api/engine/engine/*/identity/verify");
    }

    @Bean
    FilterRegistrationBean<EngineRequests> engineRequests(IdentityService identities) {
        var registration = new FilterRegistrationBean<>(new EngineRequests(identities));
        registration.addUrlPatterns("/engine-rest/*");
        registration.setOrder(AFTER_SIGN_ON);
        return registration;
    }

    /** By the name of Camunda's own, which then does not come. */
    @Bean
    FilterRegistrationBean<TokensOfWebapps> webappTokens(CamundaBpmProperties camunda) {
        var registration = new FilterRegistrationBean<>(new TokensOfWebapps());
        registration.setName("CsrfPreventionFilter");
        registration.setInitParameters(camunda.getWebapp().getCsrf().getInitParams());
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        registration.setOrder(AFTER_SIGN_ON + 1);
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
