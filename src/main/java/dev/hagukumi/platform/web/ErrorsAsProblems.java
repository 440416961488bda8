package dev.hagukumi.platform.web;

import dev.hagukumi.platform.BadInput;
import dev.hagukumi.platform.NotFound;
import dev.hagukumi.platform.UnfitContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Every error leaves as {@code application/problem+json} that says what, where and how to mend it. */
@RestControllerAdvice
class ErrorsAsProblems extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ProblemDetail notThere(NotFound error) {
        return problem(HttpStatus.NOT_FOUND, error);
    }

    @ExceptionHandler
    ProblemDetail cannotExist(BadInput error) {
        return problem(HttpStatus.BAD_REQUEST, error);
    }

    @ExceptionHandler
    ProblemDetail doesNotFit(UnfitContent error) {
        var problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, error);
        problem.setProperty("findings", error.findings());
        return problem;
    }

    /** A body that says nothing we know: where in it, and what a value there refuses about itself. */
    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException error, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problem = ProblemDetail.forStatusAndDetail(status, UnreadableBody.whatIsWrong(error));
        return handleExceptionInternal(error, problem, headers, status, request);
    }

    /** A part of the address that is not of its kind. */
    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException error, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var number = error.getRequiredType() != null && ClassUtils.isPrimitiveOrWrapper(error.getRequiredType());
        var detail = "%s: '%s' is not %s"
                .formatted(
                        error.getPropertyName(),
                        UnreadableBody.shown(String.valueOf(error.getValue())),
                        number ? "a whole number that we could know" : "what can stand here");
        return handleExceptionInternal(
                error, ProblemDetail.forStatusAndDetail(status, detail), headers, status, request);
    }

    /** Who looks at pages is told on a page. */
    @Override
    protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException error, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (!(request instanceof ServletWebRequest servlet) || !looksAtPages(servlet))
            return super.handleNoResourceFoundException(error, headers, status, request);
        try {
            var response = servlet.getResponse();
            if (response != null) response.sendError(status.value());
            return null;
        } catch (IOException readerIsGone) {
            throw new UncheckedIOException(readerIsGone);
        }
    }

    private static boolean looksAtPages(ServletWebRequest request) {
        var wanted = request.getHeader(HttpHeaders.ACCEPT);
        return wanted != null && wanted.contains(MediaType.TEXT_HTML_VALUE);
    }

    private static ProblemDetail problem(HttpStatus status, Exception error) {
        return ProblemDetail.forStatusAndDetail(status, String.valueOf(error.getMessage()));
    }
}
