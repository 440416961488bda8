package dev.hagukumi.console.home;

import dev.hagukumi.console.frame.Place;
import dev.hagukumi.platform.EndpointAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Where everybody lands who signs on. */
@Configuration(proxyBeanMethods = false)
class HomePlace {
    static final String PATH = "/home";

    @Bean
    Place home() {
        return new Place(PATH, "home.title", 10, EndpointAccess.ALL_GROUPS);
    }

    @Bean
    EndpointAccess homeIsForAll() {
        return EndpointAccess.only(EndpointAccess.ALL_GROUPS, PATH).on(HttpMethod.GET, HttpMethod.HEAD);
    }
}
