package dev.hagukumi.rehearsal;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** The clock is being moved by somebody else right now. */
public class ClockIsMoving extends ErrorResponseException {
    public ClockIsMoving() {
        super(
                HttpStatus.CONFLICT,
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.CONFLICT, "The clock is already going forward; ask again when it has arrived."),
                null);
    }
}
