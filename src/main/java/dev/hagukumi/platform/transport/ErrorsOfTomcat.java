package dev.hagukumi.platform.transport;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What Tomcat refuses before the application sees it, in the shape of all our errors. Made by Tomcat by its class name, hence public. */
public final class ErrorsOfTomcat extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable error) {
        var status = HttpStatus.resolve(response.getStatus());
        if (status == null || !status.isError() || response.getContentWritten() > 0 || !response.setErrorReported())
            return;
        try {
            Problem.of(status, detail(status)).writeTo(response);
        } catch (IOException | IllegalStateException e) {
            // Whoever asked has gone.
        }
    }

    private static String detail(HttpStatus status) {
        return status.is4xxClientError()
                ? "The request cannot be read: its address, a header, a parameter or its size is not allowed."
                : "The request could not be answered.";
    }
}
