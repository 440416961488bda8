package dev.hagukumi.platform.security;

import dev.hagukumi.platform.EndpointAccess;
import dev.hagukumi.platform.EndpointAccess.Group;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module itself shows: health to everybody, metrics to operations. */
@Configuration(proxyBeanMethods = false)
class PlatformEndpoints {

    @Bean
    EndpointAccess health() {
        return EndpointAccess.open("/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness");
    }

    @Bean
    EndpointAccess operations() {
        return EndpointAccess.only(Set.of(Group.OPERATIONS), "/actuator/**");
    }

    @Bean
    EndpointAccess errorPage() {
        return EndpointAccess.open("/error", "/favicon.ico");
    }
}
