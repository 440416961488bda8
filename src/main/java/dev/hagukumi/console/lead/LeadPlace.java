package dev.hagukumi.console.lead;

import dev.hagukumi.console.frame.Place;
import dev.hagukumi.platform.EndpointAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where people find leads: open to whoever works here. */
@Configuration(proxyBeanMethods = false)
class LeadPlace {
    static final String PATH = "/leads";

    @Bean
    Place leads() {
        return new Place(PATH, "leads.title", 20, EndpointAccess.ALL_GROUPS);
    }

    @Bean
    EndpointAccess leadsAreReadByAll(Place leads) {
        return leads.access();
    }

    @Bean
    EndpointAccess theListOfLeadsIsDownloadedByAll() {
        return EndpointAccess.only(EndpointAccess.ALL_GROUPS, PATH + ".csv")
                .on(org.springframework.http.HttpMethod.GET, org.springframework.http.HttpMethod.HEAD);
    }
}
