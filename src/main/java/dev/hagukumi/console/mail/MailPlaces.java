package dev.hagukumi.console.mail;

import dev.hagukumi.console.frame.Place;
import dev.hagukumi.platform.EndpointAccess;
import dev.hagukumi.platform.EndpointAccess.Group;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Where people find mails: all of them, broadcasts, and what operations decide on. */
@Configuration(proxyBeanMethods = false)
class MailPlaces {
    static final String MAILS = "/mails";
    static final String BROADCASTS = "/broadcasts";
    static final String DESK = "/desk";

    private static final Set<Group> MARKETERS = Set.of(Group.MARKETING);
    private static final Set<Group> OPERATORS = Set.of(Group.OPERATIONS);

    @Bean
    Place mailPages() {
        return new Place(MAILS, "mails.title", 40, Set.of(Group.MARKETING, Group.OPERATIONS));
    }

    @Bean
    Place broadcastPages() {
        return new Place(BROADCASTS, "broadcasts.title", 50, MARKETERS);
    }

    @Bean
    Place desk() {
        return new Place(DESK, "desk.title", 70, OPERATORS);
    }

    @Bean
    EndpointAccess mailsAreRead(Place mailPages) {
        return mailPages.access();
    }

    @Bean
    EndpointAccess broadcastsAreRead(Place broadcastPages) {
        return broadcastPages.access();
    }

    @Bean
    EndpointAccess broadcastsAreOrdered() {
        return EndpointAccess.only(MARKETERS, BROADCASTS, BROADCASTS + "/**").on(HttpMethod.POST);
    }

    @Bean
    EndpointAccess theDeskIsRead(Place desk) {
        return desk.access();
    }

    @Bean
    EndpointAccess operationsDecide() {
        return EndpointAccess.only(OPERATORS, DESK + "/**").on(HttpMethod.POST);
    }
}
