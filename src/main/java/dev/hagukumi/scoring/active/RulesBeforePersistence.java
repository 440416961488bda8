package dev.hagukumi.scoring.active;

import org.springframework.boot.jpa.autoconfigure.EntityManagerFactoryDependsOnPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has the rules begun first: their compiler works beside JPA's and the engine's start. */
@Configuration(proxyBeanMethods = false)
class RulesBeforePersistence {

    @Bean
    static EntityManagerFactoryDependsOnPostProcessor persistenceComesAfterFirstRules() {
        return new EntityManagerFactoryDependsOnPostProcessor("firstRules");
    }
}
