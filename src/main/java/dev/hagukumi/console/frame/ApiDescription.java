package dev.hagukumi.console.frame;

import dev.hagukumi.platform.EndpointAccess;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
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
        return EndpointAccess.only(Set.of("marketing", "sales", "operations"), "/api/leads", "/api/leads/**");
    }

    @Bean
    EndpointAccess mailsAreInTheHandsOfOperations() {
        return EndpointAccess.only(
                Set.of("operations"), "/api/mails", "/api/mails/**", "/api/mail-pauses", "/api/mail-pauses/**");
    }

    @Bean
    EndpointAccess broadcastsAreInTheHandsOfMarketing() {
        return EndpointAccess.only(Set.of("marketing"), "/api/broadcasts", "/api/broadcasts/**");
    }

    @Bean
    EndpointAccess rulesAreReadByThoseWhoWorkByThem() {
        return EndpointAccess.only(Set.of("marketing", "sales", "operations"), "/api/rules");
    }

    @Bean
    EndpointAccess rulesAreChangedByMarketing() {
        return EndpointAccess.only(Set.of("marketing"), "/api/rules/reload", "/api/rules/diff");
    }

    @Bean
    EndpointAccess scoresAreRebuiltByMarketingAndOperations() {
        return EndpointAccess.only(Set.of("marketing", "operations"), "/api/scores/rebuild");
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
                .components(new Components()
                        .addSecuritySchemes(
                                "basic",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")))
                .info(new Info().title("Hagukumi").version("v1").description("""
                                        Read who your leads are, what they did, what it earned them, and where they are on their way to sales.

                                        Behaviour comes in at `/v1`, in the shape of the Segment HTTP tracking API. \
                                        Times are ISO 8601 in UTC. Errors are `application/problem+json`."""));
    }

    @Bean
    OpenApiCustomizer theReadApiSaysHowItRefuses() {
        return api -> api.getPaths().forEach((path, item) -> {
            if (path.startsWith("/api/leads")) item.readOperations().forEach(read -> refusals(path, read));
        });
    }

    private static void refusals(String path, Operation read) {
        read.addSecurityItem(new SecurityRequirement().addList("basic"));
        var answers = read.getResponses();
        answers.addApiResponse("400", problem("A parameter does not fit; the answer names it."));
        answers.addApiResponse("401", problem("Nobody is signed on."));
        answers.addApiResponse("403", problem("The user is in no group that needs this."));
        if (path.contains("{id}")) answers.addApiResponse("404", problem("There is no such lead."));
    }

    private static ApiResponse problem(String meaning) {
        return new ApiResponse()
                .description(meaning)
                .content(new Content().addMediaType("application/problem+json", new MediaType()));
    }
}
