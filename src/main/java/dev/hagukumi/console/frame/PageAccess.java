package dev.hagukumi.console.frame;

import dev.hagukumi.platform.EndpointAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** What everybody may see before signing on, and the parts that pages of the console are made of. */
@Configuration(proxyBeanMethods = false)
class PageAccess {

    @Bean
    EndpointAccess startPageAndItsFilesAreOpen() {
        return EndpointAccess.open("/", "/login", "/error", "/console/**", "/favicon.ico")
                .on(HttpMethod.GET, HttpMethod.HEAD);
    }

    @Bean
    EndpointAccess partsAreForWhoIsSignedOn() {
        return EndpointAccess.only(EndpointAccess.ALL_GROUPS, "/parts/**").on(HttpMethod.GET, HttpMethod.HEAD);
    }
}
