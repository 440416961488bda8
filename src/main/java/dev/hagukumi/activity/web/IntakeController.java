package dev.hagukumi.activity.web;

import dev.hagukumi.activity.intake.BrokenRequest;
import dev.hagukumi.activity.intake.Call;
import dev.hagukumi.activity.intake.Intake;
import dev.hagukumi.activity.intake.Receipt;
import dev.hagukumi.activity.pipeline.Backlog;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where web teams send behaviour, in the shape of the Segment tracking API. */
@RestController
@Tag(
        name = "Intake",
        description = "Behaviour, in the shape of the Segment HTTP tracking API; the write key is the Basic user name")
class IntakeController {
    private static final int LARGEST = 500 * 1024;

    private static final String EXAMPLE = """
            {"userId": "lead@example.co.jp", "event": "Document Requested", "properties": {"document": "catalogue"}}""";

    /** Seconds; by then a working installation has made room. */
    private static final String SOON = "5";

    private final WriteKey writeKey;
    private final Intake intake;
    private final Backlog backlog;

    IntakeController(WriteKey writeKey, Intake intake, Backlog backlog) {
        this.writeKey = writeKey;
        this.intake = intake;
        this.backlog = backlog;
    }

    @PostMapping("/v1/{call:identify|track|page|batch|import}")
    @Operation(
            summary = "Takes an item, or a batch of them",
            description = """
                    202: everything is kept, durably. 400: some items are not, `errors` names each with its field; `accepted` \
                    says how many are kept nevertheless. A repeated messageId changes nothing.""",
            requestBody =
                    @RequestBody(
                            description = "At most 500 kB; an item at most 32 kB",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(type = "object"),
                                            examples = @ExampleObject(EXAMPLE))),
            responses = {
                @ApiResponse(
                        responseCode = "202",
                        content = @Content(schema = @Schema(implementation = Receipt.class))),
                @ApiResponse(
                        responseCode = "400",
                        content =
                                @Content(
                                        mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                        schema = @Schema(implementation = ProblemDetail.class))),
                @ApiResponse(responseCode = "401", description = "Wrong or missing write key"),
                @ApiResponse(
                        responseCode = "429",
                        description =
                                "Too much waits to be worked off; nothing was taken, send it again after Retry-After")
            })
    ResponseEntity<?> take(
            @PathVariable("call")
                    @Parameter(schema = @Schema(allowableValues = {"identify", "track", "page", "batch", "import"}))
                    String call,
            HttpServletRequest request)
            throws IOException {
        if (!writeKey.opensWith(request.getHeader(HttpHeaders.AUTHORIZATION)))
            return problem(problem(
                    HttpStatus.UNAUTHORIZED,
                    "Wrong or missing write key",
                    "Send the write key as user name of Basic authentication.",
                    "Authorization"));
        if (backlog.isFull()) return tooMuch();
        var body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST)
            return problem(problem(
                    HttpStatus.BAD_REQUEST,
                    "Request too large",
                    "A request has at most 500 kB; send the items in several.",
                    call.equals("batch") || call.equals("import") ? "batch" : ""));
        try {
            return answer(intake.take(Call.valueOf(call.toUpperCase(Locale.ROOT)), body));
        } catch (BrokenRequest broken) {
            return problem(problem(
                    HttpStatus.BAD_REQUEST, "Unreadable request", String.valueOf(broken.getMessage()), broken.field()));
        }
    }

    private static ResponseEntity<?> tooMuch() {
        var problem = problem(
                HttpStatus.TOO_MANY_REQUESTS,
                "Too much at once",
                "More waits to be worked off than this installation takes; send the same again in " + SOON
                        + " seconds.",
                "");
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, SOON)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static ResponseEntity<?> answer(Receipt receipt) {
        if (receipt.rejected().isEmpty()) return ResponseEntity.accepted().body(receipt);
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST,
                receipt.rejected().size() + " of "
                        + (receipt.accepted() + receipt.rejected().size())
                        + " items were not taken; the others are kept.");
        problem.setTitle("Bad items");
        problem.setProperty("accepted", receipt.accepted());
        problem.setProperty("errors", receipt.rejected());
        return problem(problem);
    }

    private static ProblemDetail problem(HttpStatus status, String title, String detail, String field) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        problem.setProperty("accepted", 0);
        problem.setProperty("errors", List.of(Map.of("field", field, "message", detail)));
        return problem;
    }

    private static ResponseEntity<?> problem(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
