package dev.hagukumi.console.scenario;

import dev.hagukumi.console.frame.Place;
import dev.hagukumi.platform.EndpointAccess;
import dev.hagukumi.platform.EndpointAccess.Group;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Where people see what scenarios do; operations try again what failed. */
@Configuration(proxyBeanMethods = false)
class ScenarioPlace {
    static final String PATH = "/scenarios";

    @Bean
    Place scenarioPages() {
        return new Place(PATH, "scenarios.title", 30, Set.of(Group.MARKETING, Group.OPERATIONS));
    }

    @Bean
    EndpointAccess scenariosAreRead(Place scenarioPages) {
        return scenarioPages.access();
    }

    @Bean
    EndpointAccess operationsTryAgain() {
        return EndpointAccess.only(Set.of(Group.OPERATIONS), PATH + "/*/at/*/retry")
                .on(HttpMethod.POST);
    }
}
