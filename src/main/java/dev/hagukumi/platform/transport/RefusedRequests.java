package dev.hagukumi.platform.transport;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** Says why a request was not let in. */
@Component
class RefusedRequests implements RequestRejectedHandler {
    private static final Logger LOG = LoggerFactory.getLogger(RefusedRequests.class);

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException refused)
            throws IOException {
        LOG.debug("Refused: {}", refused.getMessage());
        if (response.isCommitted()) return;
        response.resetBuffer();
        Problem.of(HttpStatus.BAD_REQUEST, String.valueOf(refused.getMessage())).writeTo(response);
    }
}
