package dev.hagukumi.console.api;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** A rule of the house does not allow what was asked for; the answer says which. */
class RefusedByRule extends ErrorResponseException {
    RefusedByRule(String because) {
        super(HttpStatus.CONFLICT);
        setDetail(because);
    }
}
