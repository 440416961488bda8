package dev.hagukumi.scenario.rest;

import dev.hagukumi.platform.NotFound;
import dev.hagukumi.platform.UnfitContent;
import dev.hagukumi.platform.database.Outage;
import dev.hagukumi.scenario.deploy.HouseScenarioStays;
import dev.hagukumi.scenario.deploy.LeadsInside;
import dev.hagukumi.scenario.deploy.Refusal;
import jakarta.ws.rs.WebApplicationException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.springframework.web.server.ResponseStatusException;

/**
 * What is said of one error.
 *
 * @param again whether the same request may succeed soon
 * @param error what the engine's own words are made of
 */
record Told(int status, String message, boolean again, Throwable error) {
    static final int SOON = 5;

    private static final int BAD = 400;
    private static final int FORBIDDEN = 403;
    private static final int NOT_THERE = 404;
    private static final int CONFLICT = 409;
    private static final int TOO_LARGE = 413;
    private static final int OURS = 500;

    private static final Pattern NOTHING_THERE =
            Pattern.compile("(?i)cannot find |no .* found|does(n't| not) exist|no deployed .* found");

    private static final String SHAPELESS = "The request lacks something, or holds something of another kind.";

    /** MyBatis tells its statements behind this. */
    private static final String STATEMENT = "###";

    static Told of(Throwable error) {
        // Before the engine's wrappers, which make a mistake of the request of it.
        if (Outage.is(error)) return FaultsOfTheDatabase.away(error);
        var chain = chain(error);
        return first(chain, Told::byKind)
                .or(() -> first(chain, FaultsOfTheDatabase::told))
                .or(() -> first(chain, Told::byOrigin))
                .orElseGet(() -> new Told(OURS, "", false, error));
    }

    static Told ourFault(String name) {
        var message = "Something went wrong here that is no fault of the request; the log names it " + name + ".";
        return new Told(OURS, message, false, new IllegalStateException(message));
    }

    static Told of(int status, String message, boolean again, Throwable error) {
        return new Told(status, message, again, error);
    }

    boolean isOurFault() {
        return status >= OURS && !again;
    }

    /** @param ofDeployment whether the Modeler reads it, which shows only what begins as the engine's reader does */
    ExceptionDto body(boolean ofDeployment) {
        if (error instanceof ParseException || error instanceof AuthorizationException)
            return ExceptionHandlerHelper.getInstance().fromException(error);
        var dto = new ExceptionDto();
        dto.setType(error.getClass().getSimpleName());
        dto.setMessage(ofDeployment ? Refusal.inTheModelersWords(message) : message);
        return dto;
    }

    private static Set<Throwable> chain(Throwable error) {
        var chain = new LinkedHashSet<Throwable>();
        for (var cause = error; cause != null && chain.add(cause); cause = cause.getCause()) {}
        return chain;
    }

    private static Optional<Told> first(Set<Throwable> chain, Function<Throwable, Optional<Told>> tell) {
        return chain.stream().flatMap(cause -> tell.apply(cause).stream()).findFirst();
    }

    private static Optional<Told> byKind(Throwable e) {
        if (e instanceof Refusal refusal) return told(refusal.isTooLarge() ? TOO_LARGE : BAD, e);
        if (e instanceof ParseException || e instanceof UnfitContent) return told(BAD, e);
        if (e instanceof AuthorizationException) return told(FORBIDDEN, e);
        if (e instanceof HouseScenarioStays stays) return told(stays.isForAdministrators() ? CONFLICT : FORBIDDEN, e);
        if (e instanceof LeadsInside) return told(CONFLICT, e);
        if (e instanceof OptimisticLockingException)
            return Optional.of(new Told(CONFLICT, "Somebody else was at work on the same and was faster.", false, e));
        if (e instanceof ResponseStatusException answer)
            return Optional.of(new Told(answer.getStatusCode().value(), String.valueOf(answer.getReason()), false, e));
        if (e instanceof NotFound || e instanceof NotFoundException) return told(NOT_THERE, e);
        if (e instanceof RestException rest
                && rest.getStatus() != null
                && rest.getStatus().getStatusCode() < OURS)
            return told(rest.getStatus().getStatusCode(), e);
        if (e instanceof WebApplicationException web && web.getResponse().getStatus() < OURS)
            return told(web.getResponse().getStatus(), e);
        return Optional.empty();
    }

    /** What the engine itself refuses, and what it stumbles over where a request lacks something. */
    private static Optional<Told> byOrigin(Throwable e) {
        var message = String.valueOf(e.getMessage());
        if ((e instanceof ProcessEngineException || e instanceof RestException) && !message.contains(STATEMENT))
            return told(NOTHING_THERE.matcher(message).find() ? NOT_THERE : BAD, e);
        if (e instanceof IllegalArgumentException || e.getClass().getName().startsWith("com.fasterxml.jackson."))
            return told(BAD, e);
        var stumbled = e instanceof StackOverflowError
                || Arrays.stream(e.getStackTrace())
                        .limit(1)
                        .anyMatch(frame -> frame.getClassName().startsWith("org.camunda.bpm."));
        return stumbled ? Optional.of(new Told(BAD, SHAPELESS, false, e)) : Optional.empty();
    }

    private static Optional<Told> told(int status, Throwable e) {
        var message = e.getMessage();
        return Optional.of(new Told(status, message == null ? e.getClass().getSimpleName() : message, false, e));
    }
}
