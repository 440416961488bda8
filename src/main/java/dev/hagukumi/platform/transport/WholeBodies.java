package dev.hagukumi.platform.transport;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.http.HttpStatus;

/**
 * A body arrives whole within its time, or the connection ends. Tomcat's own time-out begins anew with each byte, so that a few
 * hundred clients of one byte every five seconds hold all threads for hours; nor does it hurry where nobody reads the body and it
 * only swallows the rest.
 */
final class WholeBodies extends ValveBase {
    private final Arrivals arrivals;
    private final long mostToSwallow;
    private final MeterRegistry metrics;

    WholeBodies(Arrivals arrivals, long mostToSwallow, MeterRegistry metrics) {
        super(true);
        this.arrivals = arrivals;
        this.mostToSwallow = mostToSwallow;
        this.metrics = metrics;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var coyote = request.getCoyoteRequest();
        if (isRefused(response)
                || coyote.getContentLengthLong() <= 0 && coyote.getHeader("Transfer-Encoding") == null) {
            getNext().invoke(request, response);
            return;
        }
        var socket = coyote.getInputBuffer();
        try (var body = new ArrivingBody(coyote, arrivals.of(request.getRemoteAddr()))) {
            coyote.setInputBuffer(body);
            try {
                getNext().invoke(request, response);
            } finally {
                if (!request.isAsync()) end(body, request, response);
            }
        } finally {
            coyote.setInputBuffer(socket);
        }
    }

    /** By Tomcat, which could not read the head: it reads no body, whose length may be what it could not read. */
    private static boolean isRefused(Response response) {
        return response.getStatus() >= HttpStatus.BAD_REQUEST.value();
    }

    private void end(ArrivingBody body, Request request, Response response) throws IOException {
        if (!body.isCutOff()) {
            response.finishResponse();
            swallow(request, body);
        }
        if (!body.isCutOff()) return;
        request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        metrics.counter("hagukumi.bodies.cut.off", "why", body.whyCutOff().name())
                .increment();
    }

    /** What nobody asked for, so that the client can read its answer; Tomcat would do it without a deadline. */
    private void swallow(Request request, ArrivingBody body) {
        if (!body.isWhole() && !request.getCoyoteRequest().hasExpectation()) body.swallow(mostToSwallow);
    }
}
