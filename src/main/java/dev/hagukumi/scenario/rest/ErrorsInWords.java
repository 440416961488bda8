package dev.hagukumi.scenario.rest;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.rest.exception.ExceptionHandler;
import org.camunda.bpm.engine.rest.exception.ProcessEngineExceptionHandler;
import org.camunda.bpm.engine.rest.exception.RestExceptionHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every error of the engine's REST interface as a sentence for whoever asked: what is wrong with the request is no fault of the
 * server, and nobody is shown statements of the database. Made by Jersey, hence public.
 */
@Provider
public class ErrorsInWords implements ExceptionMapper<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorsInWords.class);
    private static final Set<Class<?>> STOCK =
            Set.of(ExceptionHandler.class, ProcessEngineExceptionHandler.class, RestExceptionHandler.class);

    @Context
    private @Nullable UriInfo asked;

    /** The same resources and tools, with this in place of the engine's own words. */
    static Set<Class<?>> insteadOfStock(Set<Class<?>> classes) {
        var ours = new HashSet<>(classes);
        ours.removeAll(STOCK);
        ours.add(ErrorsInWords.class);
        ours.add(TooLargeStaysTooLarge.class);
        return ours;
    }

    @Override
    public Response toResponse(Throwable error) {
        var told = Told.of(error);
        if (told.isOurFault()) told = logged(error);
        var answer = Response.status(told.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(told.body(isOfDeployment()));
        if (told.again()) LOG.warn("A request to the engine is not answered: {}", error.toString());
        if (told.again()) answer.header("Retry-After", Told.SOON);
        return answer.build();
    }

    private boolean isOfDeployment() {
        return asked != null && asked.getPath().endsWith("deployment/create");
    }

    private static Told logged(Throwable error) {
        var name = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("A request to the engine failed; whoever asked was told the name {}.", name, error);
        return Told.ourFault(name);
    }
}
