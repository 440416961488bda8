package dev.hagukumi.platform.secret;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in plain words which secret is too weak and how to make a good one. */
class RefusedSecret extends AbstractFailureAnalyzer<WeakSecret> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, WeakSecret cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Set another, for example in .env beside docker-compose.yml: at least 12 characters that nobody guesses, such as"
                        + " the output of: openssl rand -base64 24",
                cause);
    }
}
