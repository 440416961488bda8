package dev.hagukumi.activity.web;

import dev.hagukumi.activity.intake.BrokenRequest;
import dev.hagukumi.activity.intake.Call;
import dev.hagukumi.activity.intake.Caller;
import dev.hagukumi.activity.intake.Intake;
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
import java.util.Locale;
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
        description =
                "Behaviour, in the shape of the Segment HTTP tracking API; the browser key or the server key is the Basic user name")
class IntakeController {
    private static final String EXAMPLE = """
            {"userId": "lead@example.co.jp", "event": "Document Requested", "properties": {"document": "catalogue"}}""";

    /** Seconds; by then a working installation has made room. */
    private static final int SOON = 5;

    private final WriteKeys keys;
    private final Intake intake;
    private final Backlog backlog;

    IntakeController(WriteKeys keys, Intake intake, Backlog backlog) {
        this.keys = keys;
        this.intake = intake;
        this.backlog = backlog;
    }

    @PostMapping("/v1/{call:identify|track|page|screen|group|alias|batch|import}")
    @Operation(
            summary = "Takes an item, or a batch of them",
            description = """
                    202: everything is kept, durably. 400: some items are not, `errors` names the first with their fields, \
                    `notListed` counts the others; `accepted` says how many are kept nevertheless. `leftOut` names \
                    fields of kept items that were not, such as ids that name nobody. A repeated messageId changes nothing.""",
            requestBody =
                    @RequestBody(
                            description =
                                    "At most 500 kB, also after unpacking (gzip), and 1000 items; an item at most 32 kB",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(type = "object"),
                                            examples = @ExampleObject(EXAMPLE))),
            responses = {
                @ApiResponse(
                        responseCode = "202",
                        content = @Content(schema = @Schema(implementation = Answers.Taken.class))),
                @ApiResponse(
                        responseCode = "400",
                        content =
                                @Content(
                                        mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                        schema = @Schema(implementation = ProblemDetail.class))),
                @ApiResponse(responseCode = "401", description = "Wrong or missing key"),
                @ApiResponse(responseCode = "403", description = "The browser key imports nothing"),
                @ApiResponse(responseCode = "413", description = "More than 500 kB, packed or unpacked"),
                @ApiResponse(responseCode = "415", description = "Packed otherwise than with gzip"),
                @ApiResponse(
                        responseCode = "429",
                        description =
                                "Too much waits to be worked off, or comes with the browser key; send it again after Retry-After")
            })
    ResponseEntity<?> take(
            @PathVariable("call")
                    @Parameter(
                            schema =
                                    @Schema(
                                            allowableValues = {
                                                "identify",
                                                "track",
                                                "page",
                                                "screen",
                                                "group",
                                                "alias",
                                                "batch",
                                                "import"
                                            }))
                    String call,
            HttpServletRequest request)
            throws IOException {
        var source = keys.opensWith(request.getHeader(HttpHeaders.AUTHORIZATION));
        if (source == null)
            return Answers.problem(
                    HttpStatus.UNAUTHORIZED,
                    "Wrong or missing key",
                    "Send the browser key or the server key as user name of Basic authentication.",
                    "Authorization");
        var caller = new Caller(source, request.getRemoteAddr());
        var asked = Call.valueOf(call.toUpperCase(Locale.ROOT));
        if (!caller.may(asked))
            return Answers.problem(
                    HttpStatus.FORBIDDEN,
                    "Not with the browser key",
                    "Only the server key may " + call + ".",
                    "Authorization");
        if (backlog.isFull())
            return Answers.comeAgain("More waits to be worked off than this installation takes", SOON);
        return take(caller, asked, request);
    }

    private ResponseEntity<?> take(Caller caller, Call call, HttpServletRequest request) throws IOException {
        try {
            return Answers.of(intake.take(caller, call, ReadBody.of(request)));
        } catch (ReadBody.UnfitBody unfit) {
            return Answers.problem(
                    unfit.status(), unfit.title(), String.valueOf(unfit.getMessage()), call.isOfMany() ? "batch" : "");
        } catch (BrokenRequest broken) {
            return Answers.problem(
                    HttpStatus.BAD_REQUEST, "Unreadable request", String.valueOf(broken.getMessage()), broken.field());
        }
    }
}
