package dev.hagukumi.console.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.mock.env.MockEnvironment;

class OnlyInTheEmbeddedDefaultTests {

    @Test
    void theTourIsThereInTheEmbeddedDefault() {
        assertThat(componentsOf("dev.hagukumi.console.tour", "embedded"))
                .contains(ClockEndpoint.class.getName(), MailboxEndpoint.class.getName(), TourAccess.class.getName());
    }

    @Test
    void nothingOfTheTourIsThereOtherwise() {
        assertThat(componentsOf("dev.hagukumi.console.tour", "production")).isEmpty();
    }

    @Test
    void theStartPageIsShownByExactlyOne() {
        assertThat(componentsOf("dev.hagukumi.console.home", "embedded")).noneMatch(name -> name.endsWith("StartPage"));
        assertThat(componentsOf("dev.hagukumi.console.home", "production"))
                .anyMatch(name -> name.endsWith("StartPage"));
    }

    private static List<String> componentsOf(String room, String profile) {
        var environment = new MockEnvironment();
        environment.setActiveProfiles(profile);
        var scanner = new ClassPathScanningCandidateComponentProvider(true, environment);
        return scanner.findCandidateComponents(room).stream()
                .map(BeanDefinition::getBeanClassName)
                .toList();
    }
}
