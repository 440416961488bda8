package dev.hagukumi.console.frame;

import dev.hagukumi.platform.BadInput;
import dev.hagukumi.platform.NotFound;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.validation.BindException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** What a page cannot show, said on a page; programs are answered by problems. */
@ControllerAdvice(annotations = Page.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PagesRefuseInWords {

    @ExceptionHandler
    ModelAndView notThere(NotFound error) {
        return page(HttpStatus.NOT_FOUND, null);
    }

    @ExceptionHandler({
        BadInput.class,
        BindException.class,
        MethodArgumentTypeMismatchException.class,
        MissingServletRequestParameterException.class
    })
    ModelAndView cannotExist(Exception error) {
        return page(HttpStatus.BAD_REQUEST, because(error));
    }

    @ExceptionHandler
    ModelAndView notNow(RefusedByRule error) {
        return page(error.getStatusCode(), error.getBody().getDetail());
    }

    /** Of a value that did not fit its field: which, and what was given. */
    private static @Nullable String because(Exception error) {
        if (!(error instanceof BindException unfit)) return error.getMessage();
        return unfit.getFieldErrors().stream()
                .map(field -> field.getField() + ": '" + field.getRejectedValue() + "'")
                .collect(Collectors.joining(", "));
    }

    private static ModelAndView page(HttpStatusCode status, @Nullable String because) {
        var page = new ModelAndView("error", status);
        page.addObject("status", status.value());
        page.addObject("because", because);
        return page;
    }
}
