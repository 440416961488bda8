package dev.hagukumi.console.lead;

import dev.hagukumi.console.frame.Place;
import dev.hagukumi.platform.EndpointAccess;
import dev.hagukumi.platform.EndpointAccess.Group;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

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

    /** Who talks to leads tells what they did and where they stand. */
    @Bean
    EndpointAccess whoTalksToLeadsTellsOfThem() {
        return EndpointAccess.only(Set.of(Group.MARKETING, Group.SALES), PATH + "/*/activities", PATH + "/*/stage")
                .on(HttpMethod.POST);
    }

    @Bean
    EndpointAccess marketingEnrols() {
        return EndpointAccess.only(Set.of(Group.MARKETING), PATH + "/*/enrolments")
                .on(HttpMethod.POST);
    }

    @Bean
    EndpointAccess whoAnswersForScenariosEndsEnrolments() {
        return EndpointAccess.only(Set.of(Group.MARKETING, Group.OPERATIONS), PATH + "/*/enrolments/*/end")
                .on(HttpMethod.POST);
    }

    @Bean
    EndpointAccess whoAnswersForMailsSuppresses() {
        return EndpointAccess.only(
                        Set.of(Group.MARKETING, Group.OPERATIONS),
                        PATH + "/*/suppression",
                        PATH + "/*/suppression/lift")
                .on(HttpMethod.POST);
    }

    @Bean
    EndpointAccess theListOfLeadsIsDownloadedByAll() {
        return EndpointAccess.only(EndpointAccess.ALL_GROUPS, PATH + ".csv").on(HttpMethod.GET, HttpMethod.HEAD);
    }
}
