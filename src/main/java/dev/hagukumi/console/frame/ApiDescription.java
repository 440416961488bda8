package dev.hagukumi.console.frame;

import dev.hagukumi.platform.EndpointAccess;
import dev.hagukumi.platform.EndpointAccess.Group;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.web.config.EnableSpringDataWebSupport;
import org.springframework.data.web.config.EnableSpringDataWebSupport.PageSerializationMode;

/** Describes the API to people and programs, and says who may read it. */
@Configuration(proxyBeanMethods = false)
@EnableSpringDataWebSupport(pageSerializationMode = PageSerializationMode.VIA_DTO)
class ApiDescription {
    @Bean
    EndpointAccess leadsAreReadByThoseWhoWorkWithThem() {
        return EndpointAccess.only(
                Set.of(Group.MARKETING, Group.SALES, Group.OPERATIONS), "/api/leads", "/api/leads/**");
    }

    @Bean
    EndpointAccess mailsAreInTheHandsOfOperations() {
        return EndpointAccess.only(
                Set.of(Group.OPERATIONS), "/api/mails", "/api/mails/**", "/api/mail-pauses", "/api/mail-pauses/**");
    }

    @Bean
    EndpointAccess broadcastsAreInTheHandsOfMarketing() {
        return EndpointAccess.only(Set.of(Group.MARKETING), "/api/broadcasts", "/api/broadcasts/**");
    }

    @Bean
    EndpointAccess rulesAreReadByThoseWhoWorkByThem() {
        return EndpointAccess.only(Set.of(Group.MARKETING, Group.SALES, Group.OPERATIONS), "/api/rules");
    }

    @Bean
    EndpointAccess rulesAreChangedByMarketing() {
        return EndpointAccess.only(Set.of(Group.MARKETING), "/api/rules/reload", "/api/rules/diff");
    }

    @Bean
    EndpointAccess scoresAreRebuiltByMarketingAndOperations() {
        return EndpointAccess.only(Set.of(Group.MARKETING, Group.OPERATIONS), "/api/scores/rebuild");
    }

    @Bean
    EndpointAccess everyoneSignedOnReadsTheDescription() {
        return EndpointAccess.only(
                EndpointAccess.ALL_GROUPS,
                "/swagger-ui.html",
                "/swagger-ui/**",
                "/v3/api-docs",
                "/v3/api-docs.yaml",
                "/v3/api-docs/**");
    }

    @Bean
    OpenAPI hagukumiApi() {
        return new OpenAPI()
                .components(DescribeRefusals.components())
                .info(new Info().title("Hagukumi").version("v1").description("""
                                        Read who your leads are, what they did, what it earned them, and where they are on their way to sales.

                                        Behaviour comes in at `/v1`, in the shape of the Segment HTTP tracking API. \
                                        Times are ISO 8601 in UTC. Errors are `application/problem+json`."""));
    }

    @Bean
    OpenApiCustomizer everyOperationSaysHowItRefuses() {
        return new DescribeRefusals();
    }
}
