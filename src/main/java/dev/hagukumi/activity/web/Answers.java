package dev.hagukumi.activity.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hagukumi.activity.intake.Receipt;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** What the intake answers. */
final class Answers {
    private static final Map<String, String> TOO_MUCH = Map.of(
            "client", "More comes from this client address than the installation takes in an hour",
            "key", "More comes with the browser key than the installation takes in an hour");

    private Answers() {}

    /**
     * @param accepted how many items are kept, durably
     * @param leftOut fields of them that were not, with the reason; missing where there are none
     */
    record Taken(
            int accepted,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Receipt.Rejected> leftOut) {}

    static ResponseEntity<?> of(Receipt receipt) {
        if (receipt.refused() == 0)
            return ResponseEntity.accepted().body(new Taken(receipt.accepted(), receipt.leftOut()));
        var limited = receipt.limited();
        if (limited != null && receipt.rejected().isEmpty())
            return comeAgain(TOO_MUCH.getOrDefault(limited.by(), limited.by()), limited.seconds());
        var problem = ProblemDetail.forStatusAndDetail(
                limited == null ? HttpStatus.BAD_REQUEST : HttpStatus.TOO_MANY_REQUESTS,
                receipt.refused() + " of " + (receipt.accepted() + receipt.refused())
                        + " items were not taken; the others are kept.");
        problem.setTitle(limited == null ? "Bad items" : "Too many items");
        problem.setProperty("accepted", receipt.accepted());
        problem.setProperty("errors", receipt.rejected());
        if (!receipt.leftOut().isEmpty()) problem.setProperty("leftOut", receipt.leftOut());
        problem.setProperty("notListed", receipt.refused() - receipt.rejected().size());
        return send(problem, limited == null ? 0 : limited.seconds());
    }

    static ResponseEntity<?> problem(HttpStatus status, String title, String detail, String field) {
        return send(detail(status, title, detail, field), 0);
    }

    /** Nothing was taken, and the same may be sent again after so many seconds. */
    static ResponseEntity<?> comeAgain(String because, long seconds) {
        return send(
                detail(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "Too much at once",
                        because + "; send the same again in " + seconds + " seconds.",
                        ""),
                seconds);
    }

    private static ProblemDetail detail(HttpStatus status, String title, String detail, String field) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        problem.setProperty("accepted", 0);
        problem.setProperty("errors", List.of(Map.of("field", field, "message", detail)));
        return problem;
    }

    /** @param again seconds after which it may be sent again; 0 where that would change nothing */
    private static ResponseEntity<?> send(ProblemDetail problem, long again) {
        var answer = ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (again > 0) answer.header(HttpHeaders.RETRY_AFTER, Long.toString(again));
        return answer.body(problem);
    }
}
