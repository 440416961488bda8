package dev.hagukumi.scenario.rest;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands before the engine's REST interface. */
@Configuration(proxyBeanMethods = false)
class RestConfiguration {
    /** After Spring Security's own filter, which stands at -100: a stranger takes nobody's turn. */
    private static final int AFTER_SIGN_ON = 200;

    @Bean
    FilterRegistrationBean<DeploymentsInTurn> deploymentsInTurn() {
        var registration = new FilterRegistrationBean<>(new DeploymentsInTurn());
        registration.addUrlPatterns("/engine-rest/deployment/create");
        registration.setOrder(AFTER_SIGN_ON);
        return registration;
    }
}
