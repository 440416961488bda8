package dev.hagukumi.console.tour;

import dev.hagukumi.platform.EndpointAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The tour asks nobody to sign on; no cookie means anything to it. */
@Configuration(proxyBeanMethods = false)
@Profile("embedded")
class TourAccess {

    @Bean
    EndpointAccess theTourIsOpen() {
        return EndpointAccess.open("/demo/**");
    }
}
