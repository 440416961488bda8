package dev.hagukumi.console.scenario;

import dev.hagukumi.platform.EndpointAccess;
import dev.hagukumi.platform.EndpointAccess.Group;
import dev.hagukumi.platform.NotFound;
import dev.hagukumi.scenario.Incidents;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PagedModel;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows operations what scenarios could not take, and has it tried again. */
@RestController
@RequestMapping("/api/incidents")
@Tag(name = "Operations")
class IncidentApi {
    private final Incidents incidents;

    IncidentApi(Incidents incidents) {
        this.incidents = incidents;
    }

    record Incident(
            long id,
            long lead,
            String scenario,
            String message,
            String failure,
            Instant at,
            @Nullable String processInstance) {}

    static class NoSuchIncident extends NotFound {
        NoSuchIncident(long id) {
            super("there is no incident " + id);
        }
    }

    /** Who may. */
    @Configuration(proxyBeanMethods = false)
    static class Access {
        @Bean
        EndpointAccess incidentEndpoints() {
            return EndpointAccess.only(Set.of(Group.OPERATIONS), "/api/incidents", "/api/incidents/**");
        }
    }

    @GetMapping
    @Operation(
            summary = "What scenarios could not take, the oldest first",
            description = "The lead's scores, stages and other scenarios went on. Steps that fail stand in Cockpit.")
    PagedModel<Incident> open(Pageable page) {
        return new PagedModel<>(incidents
                .open(page)
                .map(one -> new Incident(
                        one.id(),
                        one.lead().value(),
                        one.scenario().value(),
                        one.message(),
                        one.failure(),
                        one.at(),
                        one.processInstance())));
    }

    @PostMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Tries it again", description = "After mending: by the version that is in force now.")
    void retry(@PathVariable("id") long id) {
        if (!incidents.retry(id)) throw new NoSuchIncident(id);
    }
}
