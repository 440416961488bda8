package dev.hagukumi.console.frame;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** A rule of the house does not allow what was asked for; the answer says which. */
public class RefusedByRule extends ErrorResponseException {
    public RefusedByRule(String because) {
        super(HttpStatus.CONFLICT);
        setDetail(because);
    }
}
