package dev.hagukumi.platform.transport;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.http.HttpStatus;

/** Says that a body was cut off and why, in place of the error that whoever was reading it made of it. */
final class AnswerToCutOff extends ValveBase {
    AnswerToCutOff() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        if (request.getCoyoteRequest().getInputBuffer() instanceof ArrivingBody body
                && body.isCutOff()
                && !response.isCommitted()) answer(body.whyCutOff(), response);
    }

    private static void answer(HttpStatus why, Response response) throws IOException {
        response.resetError();
        response.setSuspended(false);
        response.reset();
        response.setHeader("Connection", "close");
        if (why == HttpStatus.SERVICE_UNAVAILABLE) response.setHeader("Retry-After", "5");
        Problem.of(why, "The body did not arrive in time; send it again, at once and whole.")
                .writeTo(response);
        response.finishResponse();
    }
}
