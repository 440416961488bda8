package dev.hagukumi.platform.web;

import dev.hagukumi.platform.NotFound;
import dev.hagukumi.platform.UnfitContent;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every error leaves as {@code application/problem+json} that says what, where and how to mend it. */
@RestControllerAdvice
class ErrorsAsProblems extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ProblemDetail notThere(NotFound error) {
        return problem(HttpStatus.NOT_FOUND, error);
    }

    @ExceptionHandler
    ProblemDetail cannotExist(IllegalArgumentException error) {
        return problem(HttpStatus.BAD_REQUEST, error);
    }

    @ExceptionHandler
    ProblemDetail doesNotFit(UnfitContent error) {
        var problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, error);
        problem.setProperty("findings", error.findings());
        return problem;
    }

    private static ProblemDetail problem(HttpStatus status, Exception error) {
        return ProblemDetail.forStatusAndDetail(status, String.valueOf(error.getMessage()));
    }
}
